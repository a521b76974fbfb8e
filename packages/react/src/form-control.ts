import { createFormControl, type FieldErrors } from 'react-hook-form'
import { focusField } from './focus-field.ts'
import type { FormErrors } from './form-errors.ts'
import { readValues } from './form-values.ts'
import { type FormField, nativeFault } from './native-fault.ts'
import { type Demands, whatIsWrong } from './rules.ts'

/** What watches over one form in the page. */
export interface FormControl {
  /** Runs `send` if nothing is wrong; else shows what is, and gives focus to the first field it is about. */
  submit(send: () => void): Promise<void>
  stop(): void
}

/** react-hook-form takes dots in a name for a path; names of attributes may have them, so fields go by number. */
type Typed = Record<string, string>

/**
 * Puts react-hook-form in charge of a form that stands in the page already: it holds the form to its rules when
 * it is sent, and from then on as it is typed in. Loaded after the first paint.
 *
 * @param demands what the form is held to at the moment it is asked.
 */
export function controlForm(
  form: HTMLFormElement,
  demands: () => Demands,
  errors: FormErrors,
): FormControl {
  const names: string[] = []
  const { register, handleSubmit, subscribe } = createFormControl<Typed>({
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // It gives focus only where there was none; see `focusField`.
    shouldFocusError: false,
    resolver: async typed => {
      const held = demands()
      const wrong = await whatIsWrong(readValues(form), held)
      for (const input of [...form.elements].filter(isField)) {
        const isDrawn = held.fields.some(({ name }) => name === input.name)
        const fault = nativeFault(input, isDrawn)
        // Of an input of its own, the application's rule says it better than the browser.
        if (fault && (isDrawn || !wrong.has(input.name))) wrong.set(input.name, fault)
      }
      if (wrong.size === 0) return { values: typed, errors: {} }
      const entries = [...wrong].map(([name, message]) => [keyOf(name), { type: 'rule', message }])
      return { values: {}, errors: Object.fromEntries(entries) as FieldErrors<Typed> }
    },
  })

  function keyOf(name: string): string {
    if (!names.includes(name)) names.push(name)
    return `field${names.indexOf(name)}`
  }

  function take() {
    for (const element of form.elements) {
      if (isField(element)) register(keyOf(element.name)).ref(element)
    }
  }

  const typed = ({ target }: Event) => {
    if (!isField(target)) return
    const name = keyOf(target.name)
    void register(name).onChange({ type: 'change', target: { name, type: target.type } })
  }

  const unsubscribe = subscribe({
    formState: { errors: true },
    callback: ({ errors: found = {} }) =>
      errors.setRules(
        new Map(
          names.flatMap((name, index) => {
            const message = found[`field${index}`]?.message
            return message ? [[name, message] as const] : []
          }),
        ),
      ),
  })
  form.addEventListener('input', typed)
  take()

  return {
    submit(send) {
      take()
      return handleSubmit(send, found => {
        const first = [...form.elements].find(
          element => isField(element) && keyOf(element.name) in found,
        )
        if (first) focusField(first as FormField)
      })()
    },
    stop() {
      form.removeEventListener('input', typed)
      unsubscribe()
    },
  }
}

function isField(target: unknown): target is FormField {
  return (
    (target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement) &&
    target.name !== ''
  )
}
