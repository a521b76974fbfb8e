import { createContext, use, useSyncExternalStore } from 'react'
import type { DrawnField } from './field-options.ts'

/** What is wrong in one form, by field, as message keys or an application's own sentences. */
export interface FormErrors {
  /** What to show at a field; `''` stands for the form as a whole. */
  get(name: string): string | undefined
  /** What the rules say of everything, in place of what they said before. */
  setRules(messages: ReadonlyMap<string, string>): void
  /** What the back end said of one field: stands until something else is typed there. */
  setServer(name: string, message: string | undefined): void
  subscribe(listener: () => void): () => void
}

export function createFormErrors(): FormErrors {
  const listeners = new Set<() => void>()
  const server = new Map<string, string>()
  let rules: ReadonlyMap<string, string> = new Map()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: name => server.get(name) ?? rules.get(name),
    setRules(messages) {
      rules = messages
      tell()
    },
    setServer(name, message) {
      if (server.get(name) === message) return
      if (message === undefined) server.delete(name)
      else server.set(name, message)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export interface FormValue {
  fields: readonly DrawnField[]
  errors: FormErrors
}

/** The form around a part; one without fields where there is none. */
export const FormContext = createContext<FormValue>({ fields: [], errors: createFormErrors() })

/** What is wrong with one field, or with the form as a whole (`''`). */
export function useFieldError(name: string): string | undefined {
  const { errors } = use(FormContext)
  return useSyncExternalStore(
    errors.subscribe,
    () => errors.get(name),
    () => undefined,
  )
}
