import type { Contact } from '@portico/core'
import { type Bytes, hmac, toHex, utf8 } from '../bytes.ts'
import { type CodeDeliveryDetails, deliveryDetails } from '../messages/delivery.ts'
import type { Pool } from '../pool.ts'
import { toUuid } from '../random.ts'
import { g, modPow } from '../srp/group.ts'
import type { Verifier } from '../srp/verifier.ts'
import { isEmail, isPhoneNumber } from './contact-formats.ts'
import { fold, hasUsernames } from './names.ts'

/** Somebody who does not exist, told so that nobody can tell: the same each time the name is tried. */
export interface Unknown {
  /** Stands for their `sub` where tries are counted. */
  id: string
  username: string
  password: Verifier
}

/** Makes up a person for a name that nobody has. */
export async function makeUp(pool: Pool, typed: string): Promise<Unknown> {
  const derive = await deriver(pool, typed)
  const id = toUuid(await derive('id'))
  return {
    id,
    username: hasUsernames(pool.settings) ? typed : id,
    password: {
      salt: toHex((await derive('salt')).slice(0, 16)),
      verifier: modPow(g, BigInt(`0x${toHex(await derive('verifier'))}`)).toString(16),
    },
  }
}

/** Makes up what a person with this name might have proved to be theirs, or made. */
export async function makeUpFactors(pool: Pool, typed: string) {
  const { signInWith, verification } = pool.settings
  const [first = 0, second = 0] = await (await deriver(pool, typed))('factors')
  const isName = contactIn(typed)
  const likely = (contact: Contact) =>
    isName === contact || verification.contacts.includes(contact) || signInWith.includes(contact)
  return {
    email: likely('email') && isName !== 'phone_number',
    phone: isName === 'phone_number' || (likely('phone_number') && first % 2 === 0),
    passkey: second % 2 === 0,
  }
}

/** Makes up where a code went: to the name itself where that can be, else to an address of this kind. */
export async function makeUpDelivery(
  pool: Pool,
  typed: string,
  contact: Contact = contactIn(typed) ?? pool.settings.recovery[0] ?? 'email',
): Promise<CodeDeliveryDetails> {
  if (contactIn(typed) === contact) return deliveryDetails(contact, typed)
  const [first = 0, second = 0, ...rest] = await (await deriver(pool, typed))('delivery')
  const letter = (byte: number) => String.fromCharCode(97 + (byte % 26))
  if (contact === 'email') {
    return deliveryDetails(contact, `${letter(first)}@${letter(second)}`)
  }
  const digits = rest.slice(0, 4).map(byte => byte % 10)
  return deliveryDetails(contact, digits.join(''))
}

function contactIn(typed: string): Contact | undefined {
  if (isEmail(typed)) return 'email'
  return isPhoneNumber(typed) ? 'phone_number' : undefined
}

async function deriver(pool: Pool, typed: string): Promise<(what: string) => Promise<Bytes>> {
  const { pepper } = await pool.keys()
  return what => hmac(pepper, utf8(`${what}:${fold(pool.settings, typed)}`))
}
