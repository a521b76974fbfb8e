/** What an authenticator app shows beside the code, and what it makes the code from. */
export interface OtpauthKey {
  /** The product or company. */
  issuer: string
  /** The person, as they know themselves: their user name. */
  account: string
  /** The key in Base32, as a `setUpTotp` step has it. */
  secret: string
}

/**
 * Writes the `otpauth://` address that authenticator apps scan or open: six digits, every 30 seconds, SHA-1, which
 * is what Cognito checks.
 *
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function toOtpauthUri({ issuer, account, secret }: OtpauthKey): string {
  const from = withoutColon(issuer)
  const label = [from, withoutColon(account)].filter(Boolean).map(encodeURIComponent).join(':')
  const key = encodeURIComponent(secret.replace(/[\s=]/g, ''))
  return `otpauth://totp/${label}?secret=${key}${from && `&issuer=${encodeURIComponent(from)}`}`
}

/** A colon parts the issuer from the account, so neither may have one. */
const withoutColon = (text: string) => text.replace(/\s*:\s*/g, ' ').trim()
