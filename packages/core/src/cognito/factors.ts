import type { MfaMethod } from '../settings.ts'
import type { Factor } from '../step.ts'

/** What Cognito calls the ways in, best first. A password has two names: proved, or sent. */
export const firstFactors: Readonly<Record<string, Factor>> = {
  WEB_AUTHN: 'passkey',
  EMAIL_OTP: 'emailCode',
  PASSWORD_SRP: 'password',
  PASSWORD: 'password',
  SMS_OTP: 'smsCode',
}

/** What it calls second factors, best first. */
export const secondFactors: Readonly<Record<string, Factor>> = {
  SOFTWARE_TOKEN_MFA: 'totp',
  EMAIL_OTP: 'emailCode',
  EMAIL_MFA: 'emailCode',
  SMS_MFA: 'smsCode',
}

/** The second factors that can be set up within a sign-in; text messages need a number that is known before. */
export const setUpMethods: Readonly<Record<string, MfaMethod>> = {
  SOFTWARE_TOKEN_MFA: 'totp',
  EMAIL_OTP: 'email',
  EMAIL_MFA: 'email',
}

/** Those that are offered, each once, best first; names we do not know are left out. */
export function known<T>(names: Readonly<Record<string, T>>, offered: readonly string[]): T[] {
  const ranked = Object.entries(names).filter(([name]) => offered.includes(name))
  return [...new Set(ranked.map(([, value]) => value))]
}

/** Cognito's name for one of those that are offered. */
export function nameOf<T>(
  names: Readonly<Record<string, T>>,
  offered: readonly string[],
  wanted: T,
): string | undefined {
  return Object.keys(names).find(name => names[name] === wanted && offered.includes(name))
}

/** A list within a text, as challenges bring it: `["SMS_MFA"]`. */
export function readList(text = '[]'): string[] {
  try {
    const names: unknown = JSON.parse(text)
    return Array.isArray(names) ? names.map(String) : []
  } catch {
    return []
  }
}
