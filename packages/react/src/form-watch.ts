import type { FormControl } from './form-control.ts'
import type { FormErrors } from './form-errors.ts'
import type { Demands } from './rules.ts'

/** Has a form watched over, as soon as what watches is there. */
export interface FormWatch {
  /** What the form is held to from now on. */
  demand(demands: Demands): void
  /** Takes the form's element; for `ref`. */
  hold(form: HTMLFormElement): () => void
  /** Runs `send` if nothing is wrong. */
  submit(send: () => void): Promise<void>
}

type Loading = Promise<FormControl | null>

/**
 * Fetches the form's control when the page has a moment, at the latest when the form is touched: rules and
 * react-hook-form are a chunk of their own. Where it cannot be fetched (offline, say), the back end checks alone.
 */
export function createFormWatch(demands: Demands, errors: FormErrors): FormWatch {
  let latest = demands
  let load = (): Loading => Promise.resolve(null)
  return {
    demand(demands) {
      latest = demands
    },
    hold(form) {
      let loading: Loading | undefined
      const start = () => {
        loading ??= import('./form-control.ts').then(
          ({ controlForm }) => controlForm(form, () => latest, errors),
          () => null,
        )
        return loading
      }
      load = start
      const forgo = whenIdle(start)
      form.addEventListener('focusin', start, { once: true })
      return () => {
        forgo()
        form.removeEventListener('focusin', start)
        void loading?.then(control => control?.stop())
      }
    },
    async submit(send) {
      const control = await load()
      if (control) await control.submit(send)
      else send()
    },
  }
}

/** Runs `task` when the browser has nothing better to do. */
function whenIdle(task: () => void): () => void {
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(task, { timeout: 2_000 })
  return () => cancelIdleCallback(request)
}
