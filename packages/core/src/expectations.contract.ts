import { expect } from 'vitest'
import { AuthError, type AuthErrorCode } from './errors.ts'
import type { Step, StepOf } from './step.ts'

/** The step, when it is one of these kinds. */
export function expectStep<K extends Step['kind']>(step: Step, ...kinds: K[]): StepOf<K> {
  expect(kinds).toContain(step.kind)
  return step as StepOf<K>
}

/** What it rejects with, which is an `AuthError` and nothing else. */
export async function thrownBy(promise: Promise<unknown>): Promise<AuthError> {
  const thrown = await promise.then(
    () => null,
    error => error,
  )
  expect(thrown).toBeInstanceOf(AuthError)
  return thrown
}

export async function codeOf(promise: Promise<unknown>): Promise<AuthErrorCode> {
  return (await thrownBy(promise)).code
}

export async function expectCode(promise: Promise<unknown>, code: AuthErrorCode) {
  expect(await codeOf(promise)).toBe(code)
}
