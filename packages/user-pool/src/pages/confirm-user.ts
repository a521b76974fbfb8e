import { confirmByCode } from '../people/confirm.ts'
import { findPerson } from '../people/names.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { htmlPage } from './html-page.ts'

/** The page behind a link of a sign-up: confirms the account, and says how that went. */
export async function confirmUser(pool: Pool, query: URLSearchParams): Promise<Response> {
  const person = findPerson(pool, query.get('user_name') ?? '')
  const code = query.get('confirmation_code') ?? ''
  if (!person || query.get('client_id') !== pool.settings.clientId) return refused(pool, invalid)
  try {
    await confirmByCode(pool, person, code)
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    // Once they are confirmed, the account is in order, whatever a trigger thought of it.
    if (person.status !== 'CONFIRMED') return refused(pool, reasons.get(thrown.name) ?? invalid)
    if (thrown.name === 'NotAuthorizedException') return refused(pool, spent)
  }
  return htmlPage(pool, {
    status: 200,
    title: 'Your account is confirmed',
    text: 'You can go back and sign in.',
  })
}

interface Words {
  title: string
  text: string
}

const invalid: Words = {
  title: 'This link is not valid',
  text: 'Check that the address is complete, or go back and ask for a new link.',
}
const spent: Words = {
  title: 'This link has been used',
  text: 'The account is confirmed already. You can go back and sign in.',
}
const tooMany: Words = {
  title: 'Too many tries',
  text: 'Wait a while, then open the link again or ask for a new one.',
}

const reasons: ReadonlyMap<string, Words> = new Map([
  [
    'ExpiredCodeException',
    { title: 'This link has run out', text: 'Go back and ask for a new link.' },
  ],
  ['LimitExceededException', tooMany],
  ['TooManyFailedAttemptsException', tooMany],
  [
    'AliasExistsException',
    {
      title: 'This address has an account already',
      text: 'Go back and sign in with it, or choose another address.',
    },
  ],
])

const refused = (pool: Pool, words: Words) => htmlPage(pool, { status: 400, ...words })
