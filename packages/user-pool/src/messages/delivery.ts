import type { Contact } from '@portico/core'
import { makeCode } from '../people/codes.ts'
import { attributeOf, type CodePurpose, type Person, save } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { fill, type Occasion, templates } from './templates.ts'

/** Where a code went, as the wire says it. */
export interface CodeDeliveryDetails {
  Destination: string
  DeliveryMedium: 'EMAIL' | 'SMS'
  AttributeName: Contact
}

/** Makes a code for somebody, sends it to one of their contacts, and keeps both. */
export function sendCode(
  pool: Pool,
  person: Person,
  purpose: CodePurpose,
  contact: Contact,
): CodeDeliveryDetails {
  const code = makeCode(pool, person, purpose, contact)
  save(pool, person)
  const occasion = purpose === 'signUp' || purpose === 'reset' ? purpose : 'attribute'
  send(pool, person, occasion, contact, code)
  return deliveryDetails(contact, attributeOf(person, contact) ?? '')
}

/** Puts a message into the outbox. */
export function send(
  pool: Pool,
  person: Person,
  occasion: Occasion,
  contact: Contact,
  code: string,
  username = person.username,
): void {
  const { subject, text } = templates[occasion]
  const email = contact === 'email'
  pool.outbox.send({
    to: attributeOf(person, contact) ?? '',
    medium: email ? 'EMAIL' : 'SMS',
    subject: email ? subject : null,
    text: fill(text, code, username),
    code,
    at: pool.clock(),
  })
}

export const deliveryDetails = (contact: Contact, address: string): CodeDeliveryDetails => ({
  Destination: mask(contact, address),
  DeliveryMedium: contact === 'email' ? 'EMAIL' : 'SMS',
  AttributeName: contact,
})

/** `ann@example.com` → `a***@e***`, `+15550001234` → `+*******1234`. */
export function mask(contact: Contact, address: string): string {
  if (contact === 'phone_number') return `+*******${address.slice(-4)}`
  const [name = '', host = ''] = address.split('@')
  return `${[...name][0] ?? ''}***@${[...host][0] ?? ''}***`
}
