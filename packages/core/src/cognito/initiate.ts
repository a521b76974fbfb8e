import { asDevice } from './as-device.ts'
import type { Pool } from './pool.ts'
import type { AuthReply, Request } from './wire.ts'

/** Begins a sign-in. @see Cognito `InitiateAuth` */
export function initiate(
  pool: Pool,
  flow: Request<'InitiateAuth'>['AuthFlow'],
  parameters: { USERNAME: string } & Record<string, string>,
  signal: AbortSignal,
  session?: string,
): Promise<AuthReply> {
  return asDevice(pool, parameters.USERNAME, device => {
    const body = { AuthFlow: flow, AuthParameters: { ...parameters, ...device }, Session: session }
    return pool.call('InitiateAuth', body, signal)
  })
}
