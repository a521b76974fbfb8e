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

/**
 * Fetches the form's control after the first paint: rules and react-hook-form are a chunk of their own. Where it
 * cannot be fetched (offline, say), the back end checks alone.
 */
export function createFormWatch(demands: Demands, errors: FormErrors): FormWatch {
  let latest = demands
  let control: Promise<FormControl | null> = Promise.resolve(null)
  return {
    demand(demands) {
      latest = demands
    },
    hold(form) {
      const loading = import('./form-control.ts').then(
        ({ controlForm }) => controlForm(form, () => latest, errors),
        () => null,
      )
      control = loading
      return () => void loading.then(loaded => loaded?.stop())
    },
    async submit(send) {
      const loaded = await control
      if (loaded) await loaded.submit(send)
      else send()
    },
  }
}
