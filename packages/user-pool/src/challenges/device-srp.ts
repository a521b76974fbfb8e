import { fromBase64, toBase64 } from '../bytes.ts'
import { type Device, findDevice } from '../devices/device.ts'
import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { expectedSignature, openExchange } from '../srp/exchange.ts'
import { notAuthorized, wrongCredentials } from '../wire/cognito-error.ts'
import { closeSession, findSession, openSession } from './auth-session.ts'
import { giveTokens } from './give-tokens.ts'
import { required, requiredSession } from './parameters.ts'
import type { Sent } from './sign-in-attempt.ts'
import { readClaim, readPublic } from './srp-answer.ts'

/** Asks a remembered device to begin its proof. */
export const askForDevice = async (pool: Pool, { sub, key }: Device) => ({
  ChallengeName: 'DEVICE_SRP_AUTH',
  Session: await openSession(pool, { kind: 'device', sub, deviceKey: key }),
  ChallengeParameters: { DEVICE_KEY: key },
})

/** `DEVICE_SRP_AUTH`: asks for proof of the secret that the device made when it was confirmed. */
export async function askForDeviceProof(pool: Pool, sent: Sent): Promise<object> {
  const username = required(sent.parameters, 'USERNAME')
  const key = required(sent.parameters, 'DEVICE_KEY')
  const clientPublic = readPublic(required(sent.parameters, 'SRP_A'))
  const session = requiredSession(sent)
  const asked = await findSession(pool, session, 'device')
  const { person, device } = asked ? remembered(pool, asked.sub, asked.deviceKey) : nobody
  if (!person || !device?.verifier || device.key !== key || !isMeant(pool, person, username)) {
    throw notAuthorized('Invalid session for the user, session is expired.')
  }
  await closeSession(pool, session)
  const exchange = await openExchange(clientPublic, device.verifier, pool.random.bytes(32))
  const secret = toBase64(pool.random.bytes(96))
  await openSession(pool, { kind: 'deviceSrp', sub: person.sub, deviceKey: key, exchange }, secret)
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: device.verifier.salt,
      SECRET_BLOCK: secret,
      SRP_B: exchange.serverPublic,
      DEVICE_KEY: key,
      USERNAME: person.username,
    },
  }
}

/** `DEVICE_PASSWORD_VERIFIER`: checks the proof, and lets them in. */
export async function checkDeviceProof(pool: Pool, { parameters }: Sent): Promise<object> {
  const { username, secret, signature, timestamp } = readClaim(parameters)
  const key = required(parameters, 'DEVICE_KEY')
  const asked = await findSession(pool, secret, 'deviceSrp')
  const secretBlock = fromBase64(secret)
  if (!asked || !secretBlock) throw wrongCredentials()
  await closeSession(pool, secret)
  const { person, device } = remembered(pool, asked.sub, asked.deviceKey)
  if (!person || !device?.verifier || device.key !== key) throw wrongCredentials()
  const names = { poolName: device.group, username: device.key }
  const signed = { secretBlock, timestamp }
  const expected = await expectedSignature(asked.exchange, device.verifier, names, signed)
  if (signature !== expected || !isMeant(pool, person, username)) throw wrongCredentials()
  return giveTokens(pool, person, device, 'TokenGeneration_AuthenticateDevice')
}

const nobody = { person: undefined, device: undefined }

/** Who and what was asked, as long as both are still there. */
function remembered(pool: Pool, sub: string, key: string) {
  const person = pool.people.get(sub)
  if (!person?.enabled) return nobody
  return { person, device: findDevice(pool, person, key) }
}

const isMeant = (pool: Pool, person: Person, username: string): boolean =>
  findPerson(pool, username)?.sub === person.sub
