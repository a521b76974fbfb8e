import type { Contact } from '@portico/core'
import { makeCode } from '../people/codes.ts'
import { attributeOf, type CodePurpose, type Person, save } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { linkFor } from './link.ts'
import { fill, type Occasion } from './templates.ts'
import { type MessageSource, wordsFor } from './words.ts'

/** Where a code went, as the wire says it. */
export interface CodeDeliveryDetails {
  Destination: string
  DeliveryMedium: 'EMAIL' | 'SMS'
  AttributeName: Contact
}

/** Makes a code for somebody, sends it to one of their contacts, and keeps both. */
export async function sendCode(
  pool: Pool,
  person: Person,
  purpose: CodePurpose,
  contact: Contact,
  source: MessageSource,
): Promise<CodeDeliveryDetails> {
  const code = makeCode(pool, person, purpose, contact)
  save(pool, person)
  await send(pool, person, source, contact, code)
  return deliveryDetails(contact, attributeOf(person, contact) ?? '')
}

/**
 * Puts a message into the outbox, in the pool's words or the trigger's.
 *
 * @throws {CognitoError} `CodeDeliveryFailureException` where the settings say that nothing arrives
 */
export async function send(
  pool: Pool,
  person: Person,
  source: MessageSource,
  contact: Contact,
  code: string,
  username: string = person.username,
): Promise<void> {
  const email = contact === 'email'
  const to = attributeOf(person, contact) ?? ''
  const occasion = occasionOf(pool, source, contact)
  const { subject, text } = await wordsFor(pool, person, source, occasion, contact)
  const link = occasion === 'signUpLink' ? linkFor(pool, person, code) : null
  if (pool.settings.undeliverable.includes(to)) {
    throw new CognitoError('CodeDeliveryFailureException', 'Failed to deliver the message.')
  }
  pool.outbox.send({
    to,
    medium: email ? 'EMAIL' : 'SMS',
    subject: email ? subject : null,
    text: fill(text, code, username, link ?? ''),
    code,
    link,
    at: pool.clock(),
  })
}

export const deliveryDetails = (contact: Contact, address: string): CodeDeliveryDetails => ({
  Destination: mask(contact, address),
  DeliveryMedium: contact === 'email' ? 'EMAIL' : 'SMS',
  AttributeName: contact,
})

/**
 * Where an invitation goes: to the mediums asked for; else to whichever they have, an e-mail before a text message.
 *
 * @throws {CognitoError} `InvalidParameterException` when they have none of those asked for
 */
export function contactsFor(
  person: Person,
  mediums: readonly ('SMS' | 'EMAIL')[] | undefined,
): Contact[] {
  const has = (['email', 'phone_number'] as const).filter(name => attributeOf(person, name))
  if (!mediums) return has.slice(0, 1)
  const wanted = has.filter(name => mediums.includes(name === 'email' ? 'EMAIL' : 'SMS'))
  if (wanted.length === 0) {
    throw invalidParameter('User does not have delivery config set to receive the invitation')
  }
  return wanted
}

/** `ann@example.com` → `a***@e***`, `+15550001234` → `+*******1234`. */
export function mask(contact: Contact, address: string): string {
  if (contact === 'phone_number') return `+*******${address.slice(-4)}`
  const [name = '', host = ''] = address.split('@')
  return `${[...name][0] ?? ''}***@${[...host][0] ?? ''}***`
}

const occasions: Record<MessageSource, Occasion> = {
  CustomMessage_SignUp: 'signUp',
  CustomMessage_ResendCode: 'signUp',
  CustomMessage_ForgotPassword: 'reset',
  CustomMessage_UpdateUserAttribute: 'attribute',
  CustomMessage_VerifyUserAttribute: 'attribute',
  CustomMessage_Authentication: 'signIn',
  CustomMessage_AdminCreateUser: 'invitation',
}

/** Only e-mails of a sign-up hold links. */
function occasionOf({ settings }: Pool, source: MessageSource, contact: Contact): Occasion {
  const byLink = settings.verification.by === 'link' && contact === 'email'
  return byLink && occasions[source] === 'signUp' ? 'signUpLink' : occasions[source]
}
