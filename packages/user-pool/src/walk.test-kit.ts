import { concat, fromBase64, fromHex, hmac, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import type { DemoAccount } from './demo-accounts.ts'
import { g, hashOf, modPow, multiplier, N, padHex, toInteger } from './srp/group.ts'
import type { UserPool } from './user-pool.ts'

export interface Tokens {
  AccessToken: string
  IdToken: string
  RefreshToken: string
}

/** What `InitiateAuth` and `RespondToAuthChallenge` may answer. */
export interface AuthReply {
  ChallengeName?: string
  Session?: string
  ChallengeParameters: Record<string, string>
  AvailableChallenges?: string[]
  AuthenticationResult?: Tokens
}

export const ada = { email: 'ada@example.com', password: 'Analytical-1' }

/** For tests: the newest code in the outbox. */
export function lastCode(pool: UserPool): string {
  const code = pool.outbox.messages().at(-1)?.code
  if (!code) throw new Error('nothing was sent')
  return code
}

/** For tests: makes Ada's account. */
export const signUp = (pool: UserPool, { email, password } = ada) =>
  pool.call<{ UserSub: string; Session: string; CodeDeliveryDetails: object }>('SignUp', {
    Username: email,
    Password: password,
    UserAttributes: [{ Name: 'email', Value: email }],
  })

/** For tests: makes Ada's account and enters the code. */
export async function arrive(pool: UserPool, person = ada): Promise<string> {
  const { UserSub } = await signUp(pool, person)
  const input = { Username: person.email, ConfirmationCode: lastCode(pool) }
  await pool.call('ConfirmSignUp', input)
  return UserSub
}

/** For tests: signs in with the password itself. */
export const enter = (pool: UserPool, { email, password } = ada) =>
  pool.call<AuthReply>('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  })

/** For tests: signs in, and gives the tokens. */
export async function tokensOf(pool: UserPool, person = ada): Promise<Tokens> {
  const { AuthenticationResult } = await enter(pool, person)
  if (!AuthenticationResult) throw new Error('a challenge is due')
  return AuthenticationResult
}

/** For tests: a client's half of a sign-in by SRP. */
export async function prove(pool: UserPool, { email, password } = ada): Promise<AuthReply> {
  const a = toInteger(toHex(crypto.getRandomValues(new Uint8Array(32))))
  const A = modPow(g, a)
  const { ChallengeParameters: asked } = await pool.call<AuthReply>('InitiateAuth', {
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: email, SRP_A: A.toString(16) },
  })
  const { SALT = '', SRP_B = '', SECRET_BLOCK = '', USER_ID_FOR_SRP = '' } = asked
  const names = pool.userPoolId.split('_')[1] + USER_ID_FOR_SRP
  const identity = toHex(await sha256(utf8(`${names}:${password}`)))
  const x = await hashOf(padHex(toInteger(SALT)), identity)
  const B = toInteger(SRP_B)
  const u = await hashOf(padHex(A), padHex(B))
  const base = (((B - (await multiplier()) * modPow(g, x)) % N) + N) % N
  const S = modPow(base, a + u * x)
  const secret = await hmac(fromHex(padHex(u)), fromHex(padHex(S)))
  const key = (await hmac(secret, utf8('Caldera Derived Key\u0001'))).slice(0, 16)
  const TIMESTAMP = 'Mon Nov 23 00:38:15 UTC 2026'
  const block = fromBase64(SECRET_BLOCK) ?? new Uint8Array()
  return pool.call<AuthReply>('RespondToAuthChallenge', {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: USER_ID_FOR_SRP,
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: toBase64(
        await hmac(key, concat(utf8(names), block, utf8(TIMESTAMP))),
      ),
      TIMESTAMP,
    },
  })
}

/** For tests: what a refused call rejects with. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; message: string }> {
  return call.then(
    () => ({ name: 'nothing', message: 'it was answered' }),
    ({ name, message }: Error) => ({ name, message }),
  )
}

/** For tests: signs in as somebody who is there, with the password itself. */
export const enterAs = (pool: UserPool, { username, password }: DemoAccount) =>
  enter(pool, { email: username, password })

/** For tests: answers a challenge. */
export const answer = (
  pool: UserPool,
  { ChallengeName, Session }: AuthReply,
  USERNAME: string,
  responses: Record<string, string> = {},
) =>
  pool.call<AuthReply>('RespondToAuthChallenge', {
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME, ...responses },
  })
