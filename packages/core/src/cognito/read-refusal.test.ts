import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuthErrorCode } from '../errors.ts'
import { toAuthError } from './read-refusal.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './wire.ts'

const actions = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
  'ForgotPassword',
  'ConfirmForgotPassword',
] as const satisfies Action[]

/** What stands for a mistake in how the pool is set up: nothing a person could be told. */
const mistakes = [
  'InvalidParameterException',
  'InvalidUserPoolConfigurationException',
  'MFAMethodNotFoundException',
  'ResourceNotFoundException',
]

const read = (action: Action, exception: string, text = ''): AuthErrorCode =>
  toAuthError(new Refusal(action, exception, text, 400)).code

async function documented(action: Action): Promise<string[]> {
  const entry = createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider')
  const file = join(dirname(entry), '../dist-types/commands', `${action}Command.d.ts`)
  const named = (await readFile(file, 'utf8')).matchAll(/@throws \{@link (\w+)\} \(/g)
  return [...named].map(([, name = '']) => name)
}

describe('an exception', () => {
  it.each(actions)('of %s has a code, whichever the SDK documents', async action => {
    const exceptions = await documented(action)
    expect(exceptions.length).toBeGreaterThan(5)
    const unread = exceptions
      .filter(exception => !mistakes.includes(exception))
      .filter(exception => read(action, exception) === 'unexpected')
    expect(unread).toEqual([])
  })

  it.each<[Action, string, string, AuthErrorCode]>([
    [
      'InitiateAuth',
      'NotAuthorizedException',
      'Incorrect username or password.',
      'wrongCredentials',
    ],
    [
      'InitiateAuth',
      'NotAuthorizedException',
      'Unable to login because of security reasons',
      'rejected',
    ],
    [
      'RespondToAuthChallenge',
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
      'stepExpired',
    ],
    [
      'RespondToAuthChallenge',
      'NotAuthorizedException',
      'Incorrect username or password.',
      'stepFailed',
    ],
    [
      'AssociateSoftwareToken',
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
      'stepExpired',
    ],
    ['VerifySoftwareToken', 'EnableSoftwareTokenMFAException', 'Code mismatch', 'wrongCode'],
    [
      'VerifySoftwareToken',
      'InvalidParameterException',
      "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
      'wrongCode',
    ],
    ['RespondToAuthChallenge', 'CodeMismatchException', 'Invalid code received', 'wrongCode'],
    [
      'RespondToAuthChallenge',
      'InvalidParameterException',
      'Missing required parameter SMS_MFA_CODE',
      'wrongCode',
    ],
    [
      'RespondToAuthChallenge',
      'ExpiredCodeException',
      'Your software token has already been used once.',
      'codeExpired',
    ],
    [
      'RespondToAuthChallenge',
      'InvalidParameterException',
      'Invalid email address format.',
      'valueRejected',
    ],
    [
      'InitiateAuth',
      'InvalidParameterException',
      'USER_AUTH flow not enabled for this client',
      'notEnabled',
    ],
    [
      'InitiateAuth',
      'InvalidParameterException',
      'Custom auth lambda trigger is not configured for the user pool.',
      'notEnabled',
    ],
    ['InitiateAuth', 'FeatureUnavailableInTierException', '', 'notEnabled'],
  ])('of %s, %s “%s”, means %s', (action, exception, text, code) => {
    expect(read(action, exception, text)).toBe(code)
  })
})
