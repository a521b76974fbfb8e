import { focusField } from './focus-field.ts'
import type { FormControl } from './form-control.ts'
import type { FormErrors } from './form-errors.ts'
import type { Demands } from './rules.ts'

/** Has a form watched over, as soon as what watches is there. */
export interface FormWatch {
  /** What the form is held to from now on. */
  demand(demands: Demands): void
  /** Takes the form's element, or `null` when it goes; for `ref`. */
  hold(form: HTMLFormElement | null): void
  /** Begins; gives how to stop. */
  start(): () => void
  /** Runs `send` if nothing is wrong. */
  submit(send: () => void): Promise<void>
  /** Gives a field focus. */
  focus(name: string): void
}

/** How long a person may be kept waiting for the rules to arrive, in milliseconds; then the back end checks alone. */
const patience = 1_500

/**
 * Fetches the form's control when the page has a moment, at the latest when the form is touched: rules and
 * react-hook-form are a chunk of their own. Where it cannot be fetched (offline, say), the back end checks alone.
 */
export function createFormWatch(demands: Demands, errors: FormErrors): FormWatch {
  let latest = demands
  let form: HTMLFormElement | null = null
  let loading: Promise<FormControl | null> | undefined

  function load(): Promise<FormControl | null> {
    const held = form
    loading ??= import('./form-control.ts').then(
      ({ controlForm }) => held && controlForm(held, () => latest, errors),
      () => null,
    )
    return loading
  }

  return {
    demand(demands) {
      latest = demands
    },
    hold(element) {
      form = element
    },
    start() {
      const held = form
      const forgo = whenIdle(load)
      held?.addEventListener('focusin', load, { once: true })
      return () => {
        forgo()
        held?.removeEventListener('focusin', load)
        void loading?.then(control => control?.stop())
        loading = undefined
      }
    },
    async submit(send) {
      const late = new Promise<null>(resolve => setTimeout(resolve, patience, null))
      const control = await Promise.race([load(), late])
      if (control) await control.submit(send)
      else send()
    },
    focus(name) {
      const field = form?.elements.namedItem(name)
      if (field instanceof HTMLElement) focusField(field)
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
