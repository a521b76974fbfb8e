import type { User } from '../session.ts'
import { type AttributeName, standardAttributes } from '../settings.ts'
import { fromBase64 } from './bytes.ts'

/**
 * Reads who is signed in from an ID token. It comes straight from the pool over TLS, so its signature is for
 * those it is shown to.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export function toUser(idToken: string): User {
  const claims = readClaims(idToken)
  const attributes: Partial<Record<AttributeName, string>> = {}
  for (const [name, value] of Object.entries(claims)) {
    if (isAttribute(name)) attributes[name] = toText(value)
  }
  const id = toText(claims.sub)
  const username = toText(claims['cognito:username']) || id
  const { name, email, phone_number: phone } = attributes
  const groups = claims['cognito:groups']
  const provider = providerOf(claims.identities)
  return {
    id,
    username,
    label: name || email || phone || username,
    attributes,
    groups: Array.isArray(groups) ? groups.map(toText) : [],
    ...(provider && { provider }),
  }
}

/** The first of the identities somebody has elsewhere. */
function providerOf(identities: unknown): string {
  const [first] = Array.isArray(identities) ? identities : []
  return toText(first?.providerName)
}

/** What a token says, unchecked. Throws for what is no token. */
export function readClaims(token: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(fromBase64(token.split('.')[1] ?? '')))
}

function isAttribute(name: string): name is AttributeName {
  return name.startsWith('custom:') || standardAttributes.some(known => known === name)
}

/** Claims may be lists, numbers, or an address in parts. */
function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(', ')
  if (value && typeof value === 'object') {
    return 'formatted' in value ? toText(value.formatted) : JSON.stringify(value)
  }
  return value === undefined || value === null ? '' : String(value)
}
