import type { Pool } from '../pool.ts'
import { notAuthorized } from '../wire/cognito-error.ts'
import { takeFirstPassword } from './ask-for-first.ts'
import { takeCustomAnswer } from './custom.ts'
import { askForDeviceProof, checkDeviceProof } from './device-srp.ts'
import { takeSetUp } from './mfa-setup.ts'
import { takeNewPassword } from './new-password.ts'
import { takeMfaChoice } from './second-factor.ts'
import type { Sent } from './sign-in-attempt.ts'
import { checkPasswordProof } from './srp.ts'
import { takeCode } from './take-code.ts'
import { takeTotp } from './totp.ts'
import { takeFirstChoice } from './user-auth.ts'
import { takePasskey } from './web-authn.ts'

/** @see Cognito `ChallengeNameType` */
export const challengeNames = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
] as const

export type ChallengeName = (typeof challengeNames)[number]

/** Takes the answer to a challenge: gives tokens, or the next challenge. */
export function respond(pool: Pool, name: ChallengeName, sent: Sent): Promise<object> {
  const answer = answers[name]
  if (!answer) throw notAuthorized('Invalid session for the user.')
  return answer(pool, sent)
}

const answers: Partial<Record<ChallengeName, (pool: Pool, sent: Sent) => Promise<object>>> = {
  PASSWORD_VERIFIER: checkPasswordProof,
  WEB_AUTHN: takePasskey,
  DEVICE_SRP_AUTH: askForDeviceProof,
  DEVICE_PASSWORD_VERIFIER: checkDeviceProof,
  NEW_PASSWORD_REQUIRED: takeNewPassword,
  SMS_MFA: takeCode('SMS_MFA'),
  SMS_OTP: takeCode('SMS_OTP'),
  EMAIL_OTP: takeCode('EMAIL_OTP'),
  SOFTWARE_TOKEN_MFA: takeTotp,
  SELECT_MFA_TYPE: takeMfaChoice,
  MFA_SETUP: takeSetUp,
  SELECT_CHALLENGE: takeFirstChoice,
  PASSWORD: takeFirstPassword('PASSWORD'),
  PASSWORD_SRP: takeFirstPassword('SRP_A'),
  CUSTOM_CHALLENGE: takeCustomAnswer,
}
