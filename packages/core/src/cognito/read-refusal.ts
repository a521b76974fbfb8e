import { AuthError, type AuthErrorCode, type AuthErrorDetail } from '../errors.ts'
import type { PasswordRule } from '../password.ts'
import { Refusal, secretDue } from './refusal.ts'
import type { Action } from './wire.ts'

/** Turns anything thrown into a code, without Cognito's own words. */
export function toAuthError(thrown: unknown): AuthError {
  if (!(thrown instanceof Refusal)) {
    const timedOut = thrown instanceof DOMException && thrown.name === 'TimeoutError'
    return timedOut ? new AuthError('offline', { cause: thrown }) : AuthError.from(thrown)
  }
  const [code, detail] = read(thrown)
  return new AuthError(code, { cause: thrown.exception, ...thrown.detail, ...detail })
}

type Reading = [code: AuthErrorCode, detail?: AuthErrorDetail]

function read({ action, exception, message, status }: Refusal): Reading {
  if (exception === 'InvalidParameterException') return readParameter(action, message)
  if (/attempts exceeded/i.test(message)) return ['tooManyAttempts']
  // An app client with a secret: the mistake of a developer, not of the person.
  if (secretDue.test(message)) return ['unexpected']
  const code =
    (exception === 'NotAuthorizedException' && readNotAuthorized(action, message)) ||
    (own(perAction[action], exception) ?? own(codes, exception))
  if (code === 'passwordRejected') return [code, { rule: brokenRule(message) }]
  if (code) return [code]
  if (status === 429) return ['tooManyAttempts']
  return [status >= 500 ? 'unavailable' : 'unexpected']
}

/** Not what every object inherits: the name comes from the server, which may say `constructor`. */
const own = (codes: Partial<Record<string, AuthErrorCode>> = {}, exception: string) =>
  Object.hasOwn(codes, exception) ? codes[exception] : undefined

const codes: Partial<Record<string, AuthErrorCode>> = {
  AliasExistsException: 'usernameTaken',
  CodeDeliveryFailureException: 'codeNotSent',
  CodeMismatchException: 'wrongCode',
  ConcurrentModificationException: 'unavailable',
  EnableSoftwareTokenMFAException: 'wrongCode',
  ExpiredCodeException: 'codeExpired',
  FeatureUnavailableInTierException: 'notEnabled',
  ForbiddenException: 'rejected',
  InternalErrorException: 'unavailable',
  InvalidEmailRoleAccessPolicyException: 'codeNotSent',
  InvalidLambdaResponseException: 'unavailable',
  InvalidPasswordException: 'passwordRejected',
  InvalidSmsRoleAccessPolicyException: 'codeNotSent',
  InvalidSmsRoleTrustRelationshipException: 'codeNotSent',
  LimitExceededException: 'tooManyAttempts',
  NotAuthorizedException: 'stepExpired',
  OperationNotEnabledException: 'notEnabled',
  PasswordHistoryPolicyViolationException: 'passwordReused',
  PasswordResetRequiredException: 'stepExpired',
  SoftwareTokenMFANotFoundException: 'stepExpired',
  TooManyFailedAttemptsException: 'tooManyAttempts',
  TooManyRequestsException: 'tooManyAttempts',
  UnexpectedLambdaException: 'unavailable',
  UnsupportedOperationException: 'notEnabled',
  UserLambdaValidationException: 'rejected',
  UsernameExistsException: 'usernameTaken',
  UserNotConfirmedException: 'stepExpired',
  UserNotFoundException: 'stepExpired',
  WebAuthnChallengeNotFoundException: 'passkeyFailed',
  WebAuthnClientMismatchException: 'passkeyFailed',
  WebAuthnConfigurationMissingException: 'notEnabled',
  WebAuthnCredentialNotSupportedException: 'passkeyFailed',
  WebAuthnNotEnabledException: 'notEnabled',
  WebAuthnOriginNotAllowedException: 'passkeyFailed',
  WebAuthnRelyingPartyMismatchException: 'passkeyFailed',
}

/** The same exception, read differently by the action that raised it. */
const perAction: Partial<Record<Action, Partial<Record<string, AuthErrorCode>>>> = {
  InitiateAuth: {
    InvalidPasswordException: 'wrongCredentials',
    NotAuthorizedException: 'wrongCredentials',
    UserNotFoundException: 'wrongCredentials',
  },
  SignUp: { NotAuthorizedException: 'signUpClosed' },
  ConfirmSignUp: { UserNotFoundException: 'wrongCode' },
  ForgotPassword: { NotAuthorizedException: 'noRecovery', UserNotConfirmedException: 'noRecovery' },
  ConfirmForgotPassword: {
    NotAuthorizedException: 'noRecovery',
    UserNotConfirmedException: 'noRecovery',
    UserNotFoundException: 'wrongCode',
  },
}

/** `NotAuthorizedException` stands for many things, and some have their own words. */
function readNotAuthorized(action: Action, text: string): AuthErrorCode | undefined {
  if (/temporary password has expired/i.test(text)) return 'temporaryPasswordExpired'
  if (/security reasons/i.test(text)) return 'rejected'
  if (/session/i.test(text)) return 'stepExpired'
  // The answer was wrong, once too often.
  return action === 'RespondToAuthChallenge' ? 'stepFailed' : undefined
}

/** `InvalidParameterException` says what it means in its text alone. */
function readParameter(action: Action, text: string): Reading {
  if (/not (enabled|supported|configured)/i.test(text)) return ['notEnabled']
  if (/registered\/verified/i.test(text)) return ['noRecovery']
  const field = fieldOf(text)
  if (action === 'InitiateAuth') return [field ? 'wrongCredentials' : 'unexpected']
  if (action === 'ResendConfirmationCode' && !field) return ['stepExpired']
  if (field === 'code') return ['wrongCode']
  if (field === 'password') return ['passwordRejected', { rule: brokenRule(text) }]
  return ['valueRejected', { field }]
}

/** The form field a complaint is about, by its name in `fields.ts`. */
function fieldOf(text: string): string | undefined {
  const attribute = /schema: ([\w:]*\w): /.exec(text)?.[1]
  if (attribute) return attribute
  const subject = (/ at '(\w+)'/.exec(text)?.[1] ?? text).toLowerCase()
  return fieldWords.find(([words]) => words.test(subject))?.[1]
}

const fieldWords: [RegExp, string][] = [
  [/password/, 'password'],
  [/code/, 'code'],
  [/either/, 'username'],
  [/email/, 'email'],
  [/phone/, 'phone_number'],
  [/birthdate/, 'birthdate'],
  [/username/, 'username'],
]

const ruleWords: [RegExp, PasswordRule][] = [
  [/long|length/i, 'length'],
  [/uppercase/i, 'uppercase'],
  [/lowercase/i, 'lowercase'],
  [/numeric/i, 'number'],
  [/symbol/i, 'symbol'],
]

function brokenRule(text: string): PasswordRule | undefined {
  return ruleWords.find(([words]) => words.test(text))?.[1]
}
