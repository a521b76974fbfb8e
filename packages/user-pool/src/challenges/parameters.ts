import { invalidParameter } from '../wire/cognito-error.ts'

/** What comes with a flow or an answer, by Cognito's names for it. */
export type Parameters = Readonly<Record<string, string>>

/** @throws {CognitoError} `InvalidParameterException` when it is not there */
export function required(parameters: Parameters, name: string): string {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (value === undefined || value === '') {
    throw invalidParameter(`Missing required parameter ${name}`)
  }
  return value
}

/** @throws {CognitoError} `InvalidParameterException` when it is not there */
export function requiredSession({ session }: { session: string | undefined }): string {
  if (session === undefined) throw invalidParameter('Missing required parameter Session')
  return session
}
