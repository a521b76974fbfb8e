import type { Pool } from '../pool.ts'
import { clientIdsOf } from './seen-by.ts'

/** What a developer is told whose application names no app client of the pool. */
export function unknownClient(pool: Pool, clientId: string | null): string {
  const ids = clientIdsOf(pool)
  const more = ids.length > 10 ? `, and ${ids.length - 10} more` : ''
  const has = `The user pool ${pool.own.userPoolId} has: ${ids.slice(0, 10).join(', ')}${more}.`
  if (!clientId) {
    return `The request has no client_id: add the id of the app client that your application is.\n${has}`
  }
  return `There is no app client with the client_id “${shown(clientId)}”.\n${has}`
}

type AddressSetting = 'callbackUrls' | 'logoutUrls'

/** What a developer is told whose application wants people sent to an address that is not its own. */
export function unknownAddress(
  { settings }: Pool,
  given: string | undefined,
  setting: AddressSetting,
): string {
  const name = `the app client “${settings.clientId}”`
  const registered = settings[setting]
  const has =
    registered.length > 0
      ? `The setting “${setting}” of ${name} has: ${registered.map(shown).join(', ')}.`
      : `The setting “${setting}” of ${name} is empty.`
  if (given === undefined) {
    return `The request has no redirect_uri, and there is none to go by.\n${has}\nSay there where people may be sent.`
  }
  if (registered.includes(given)) {
    return `Nobody is sent to ${shown(given)}, though it is registered.\nPeople are sent over https, over http to localhost, or to an application’s own scheme, and to no address with a #.`
  }
  return `The application wants people sent to ${shown(given)}, which it has not registered.\n${has}\nAdd the address there, letter by letter, or have the application ask for one of these.`
}

/** What somebody sent, fit to be read: without what moves a terminal's cursor, turns a line around, or is no address. */
const shown = (text: string): string =>
  text.replace(/[\p{C}<>"\\]/gu, '�').slice(0, 300) + (text.length > 300 ? '…' : '')
