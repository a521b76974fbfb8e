import type { Action } from './wire.ts'

interface RefusalDetail {
  reference?: string | undefined
  retryAfterSeconds?: number | undefined
}

/** What Cognito answered instead of doing it. Stays in this folder: outside it is a code. */
export class Refusal extends Error {
  readonly action: Action
  readonly exception: string
  readonly status: number
  readonly detail: RefusalDetail

  constructor(
    action: Action,
    exception: string,
    text: string,
    status: number,
    detail: RefusalDetail = {},
  ) {
    super(text)
    this.action = action
    this.exception = exception
    this.status = status
    this.detail = detail
  }
}

/** Whether `thrown` is this exception of Cognito's. */
export function isRefusal(thrown: unknown, exceptions: RegExp): thrown is Refusal {
  return thrown instanceof Refusal && exceptions.test(thrown.exception)
}

/** How Cognito complains when the app client has a secret. */
export const secretDue = /secret[ _]hash/i

/** How Cognito says that it has forgotten a device, by the exception it also has for unknown pools and clients. */
export const deviceUnknown = /device/i
