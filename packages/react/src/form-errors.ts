'use client'

import { createContext, use, useSyncExternalStore } from 'react'
import type { DrawnField } from './field-options.ts'

/** What is wrong in one form, by field, as message keys or an application's own sentences. */
export interface FormErrors {
  /** What to show at a field. */
  get(name: string): string | undefined
  /** What the rules say of everything, in place of what they said before. */
  setRules(messages: ReadonlyMap<string, string>): void
  /** What the back end said of one field, and of no other: stands until something else is typed there. */
  setServer(name: string, message: string): void
  /** What the back end said of this field, or of any, holds no more. */
  clearServer(name?: string): void
  /** What the rules say of no field that is drawn. */
  elsewhere(drawn: readonly { name: string }[]): string | undefined
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
      server.clear()
      server.set(name, message)
      tell()
    },
    clearServer(name) {
      if (name === undefined ? server.size === 0 : !server.has(name)) return
      server.clear()
      tell()
    },
    elsewhere(drawn) {
      const names = new Set(drawn.map(({ name }) => name))
      return [...rules].find(([name]) => !names.has(name))?.[1]
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

/** What is wrong with the form as a whole, or with what is none of its fields. */
export function useFormError(): string | undefined {
  const { fields, errors } = use(FormContext)
  return useSyncExternalStore(
    errors.subscribe,
    () => errors.elsewhere(fields),
    () => undefined,
  )
}

/** What is wrong with one field. */
export function useFieldError(name: string): string | undefined {
  const { errors } = use(FormContext)
  return useSyncExternalStore(
    errors.subscribe,
    () => errors.get(name),
    () => undefined,
  )
}
