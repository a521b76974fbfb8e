import { describe, expect, it } from 'vitest'
import { type Lies, newAuthenticator } from '../passkeys/authenticator.test-kit.ts'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { type AuthReply, ada, arrive, refusal, tokensOf } from '../walk.test-kit.ts'

const settings: GivenPoolSettings = {
  firstFactors: ['password', 'passkey'],
  passkeys: { relyingPartyId: 'example.com' },
}

interface Options {
  challenge: string
  rp: { id: string; name: string }
  user: { id: string; name: string }
  excludeCredentials: { id: string }[]
}

type Authenticator = Awaited<ReturnType<typeof newAuthenticator>>

async function start(pool: UserPool, AccessToken: string) {
  const { CredentialCreationOptions } = await pool.call<{ CredentialCreationOptions: Options }>(
    'StartWebAuthnRegistration',
    { AccessToken },
  )
  return CredentialCreationOptions
}

async function register(
  pool: UserPool,
  AccessToken: string,
  authenticator: Authenticator,
  lies?: Lies,
) {
  const Credential = await authenticator.create(await start(pool, AccessToken), lies)
  return pool.call('CompleteWebAuthnRegistration', { AccessToken, Credential })
}

async function withAda(given: GivenPoolSettings = settings) {
  const clock = { now: Date.now() }
  const pool = createUserPool(given, { clock: () => clock.now })
  await arrive(pool)
  const { AccessToken } = await tokensOf(pool)
  return { pool, AccessToken, clock }
}

const ask = (pool: UserPool, USERNAME = ada.email) =>
  pool.call<AuthReply>('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
  })

const optionsOf = ({ ChallengeParameters }: AuthReply) =>
  JSON.parse(ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS ?? '')

async function enterWith(pool: UserPool, authenticator: Authenticator, lies?: Lies) {
  const asked = await ask(pool)
  const credential = await authenticator.get(optionsOf(asked), lies)
  return answer(pool, asked, credential)
}

const answer = (pool: UserPool, { Session }: AuthReply, credential: object, who = ada.email) =>
  pool.call<AuthReply>('RespondToAuthChallenge', {
    ChallengeName: 'WEB_AUTHN',
    Session,
    ChallengeResponses: { USERNAME: who, CREDENTIAL: JSON.stringify(credential) },
  })

describe('making a passkey', () => {
  it('asks for one that can be found without a name, for this person and no device twice', async () => {
    const { pool, AccessToken } = await withAda()
    expect(await start(pool, AccessToken)).toEqual({
      rp: { id: 'example.com', name: 'Portico' },
      user: { id: expect.any(String), name: ada.email, displayName: ada.email },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 180_000,
      excludeCredentials: [],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'preferred',
      },
      attestation: 'none',
    })
    const authenticator = await newAuthenticator()
    await register(pool, AccessToken, authenticator)
    const { excludeCredentials } = await start(pool, AccessToken)
    expect(excludeCredentials).toEqual([
      { type: 'public-key', id: authenticator.id, transports: ['internal'] },
    ])
  })

  it.each<[string, Lies, string]>([
    ['a page of somebody else', { origin: 'https://example.org' }, 'WebAuthnOriginNotAllowed'],
    [
      'a host that only ends alike',
      { origin: 'https://badexample.com' },
      'WebAuthnOriginNotAllowed',
    ],
    ['a page without TLS', { origin: 'http://example.com' }, 'WebAuthnOriginNotAllowed'],
    ['another relying party', { relyingPartyId: 'example.org' }, 'WebAuthnRelyingPartyMismatch'],
    ['a challenge nobody gave', { challenge: 'AAAA' }, 'WebAuthnChallengeNotFound'],
    ['a kind of key nobody asked for', { algorithm: -8 }, 'WebAuthnCredentialNotSupported'],
    ['a statement nobody can read', { format: 'tpm' }, 'WebAuthnCredentialNotSupported'],
    ['nobody at the device', { userPresent: false }, 'WebAuthnCredentialNotSupported'],
    ['an answer to the other question', { type: 'webauthn.get' }, 'InvalidParameter'],
    ['an id that is not the key’s', { id: 'AAAA' }, 'InvalidParameter'],
  ])('refuses %s', async (_, lies, exception) => {
    const { pool, AccessToken } = await withAda()
    const attempt = register(pool, AccessToken, await newAuthenticator(), lies)
    expect((await refusal(attempt)).name).toBe(`${exception}Exception`)
    expect(await pool.call('ListWebAuthnCredentials', { AccessToken })).toEqual({ Credentials: [] })
  })

  it('takes a page below the host, and a statement the key signed itself', async () => {
    const { pool, AccessToken } = await withAda()
    const lies = { origin: 'https://login.example.com', format: 'packed' }
    await register(pool, AccessToken, await newAuthenticator(), lies)
  })

  it('takes a challenge once, in time, and from the one who asked', async () => {
    const { pool, AccessToken, clock } = await withAda()
    const grace = { email: 'grace@example.com', password: ada.password }
    await arrive(pool, grace)
    const hers = (await tokensOf(pool, grace)).AccessToken
    const authenticator = await newAuthenticator()
    const complete = (token: string, Credential: object) =>
      refusal(pool.call('CompleteWebAuthnRegistration', { AccessToken: token, Credential }))

    const stolen = await authenticator.create(await start(pool, AccessToken))
    expect((await complete(hers, stolen)).name).toBe('WebAuthnChallengeNotFoundException')
    const late = await authenticator.create(await start(pool, AccessToken))
    clock.now += 181_000
    expect((await complete(AccessToken, late)).name).toBe('WebAuthnChallengeNotFoundException')
    const good = await authenticator.create(await start(pool, AccessToken))
    await pool.call('CompleteWebAuthnRegistration', { AccessToken, Credential: good })
    expect((await complete(AccessToken, good)).name).toBe('WebAuthnChallengeNotFoundException')
  })

  it('wants to know who holds the device, where that is required', async () => {
    const passkeys = { relyingPartyId: 'example.com', userVerification: 'required' } as const
    const { pool, AccessToken } = await withAda({ ...settings, passkeys })
    const attempt = register(pool, AccessToken, await newAuthenticator(), { userVerified: false })
    expect((await refusal(attempt)).name).toBe('WebAuthnCredentialNotSupportedException')
  })

  it('is not to be had where passkeys are no way in, or no page is known', async () => {
    const off = await withAda({})
    expect((await refusal(start(off.pool, off.AccessToken))).name).toBe(
      'WebAuthnNotEnabledException',
    )
    const nowhere = await withAda({ firstFactors: ['passkey', 'password'] })
    expect((await refusal(start(nowhere.pool, nowhere.AccessToken))).name).toBe(
      'WebAuthnConfigurationMissingException',
    )
  })

  it('is for the host of the page that asks, where the settings name none', async () => {
    const { pool, AccessToken } = await withAda({ firstFactors: ['passkey', 'password'] })
    const reply = await pool.fetch('http://localhost:9229', {
      method: 'POST',
      headers: {
        origin: 'http://localhost:5173',
        'x-amz-target': 'AWSCognitoIdentityProviderService.StartWebAuthnRegistration',
      },
      body: JSON.stringify({ AccessToken }),
    })
    const { CredentialCreationOptions } = await reply.json()
    expect(CredentialCreationOptions.rp.id).toBe('localhost')
  })

  it('ends at twenty', async () => {
    const { pool, AccessToken } = await withAda()
    for (let made = 0; made < 20; made++) {
      await register(pool, AccessToken, await newAuthenticator())
    }
    expect((await refusal(start(pool, AccessToken))).name).toBe('LimitExceededException')
  })
})

describe('signing in with a passkey', () => {
  it.each(['ES256', 'RS256'] as const)(
    'takes one that signs with %s, again and again',
    async kind => {
      const { pool, AccessToken } = await withAda()
      const authenticator = await newAuthenticator(kind)
      await register(pool, AccessToken, authenticator)
      expect(optionsOf(await ask(pool))).toEqual({
        challenge: expect.stringMatching(/^[\w-]{43}$/),
        timeout: 180_000,
        rpId: 'example.com',
        allowCredentials: [{ type: 'public-key', id: authenticator.id, transports: ['internal'] }],
        userVerification: 'preferred',
      })
      for (let time = 0; time < 2; time++) {
        const { AuthenticationResult } = await enterWith(pool, authenticator)
        expect(AuthenticationResult?.AccessToken).toBeTruthy()
      }
    },
  )

  it('takes one that does not count', async () => {
    const { pool, AccessToken } = await withAda()
    const authenticator = await newAuthenticator()
    await register(pool, AccessToken, authenticator, { signCount: 0 })
    for (let time = 0; time < 2; time++) await enterWith(pool, authenticator, { signCount: 0 })
  })

  it.each<[string, Lies]>([
    ['a page of somebody else', { origin: 'https://example.org' }],
    ['another relying party', { relyingPartyId: 'example.org' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['an answer to the other question', { type: 'webauthn.create' }],
    ['a copy, whose counter lags behind', { signCount: 1 }],
    ['nobody at the device', { userPresent: false }],
    ['a passkey nobody made', { id: 'AAAA' }],
  ])('refuses %s', async (_, lies) => {
    const { pool, AccessToken } = await withAda()
    const authenticator = await newAuthenticator()
    await register(pool, AccessToken, authenticator)
    expect((await refusal(enterWith(pool, authenticator, lies))).name).toBe(
      'NotAuthorizedException',
    )
    await enterWith(pool, authenticator, { signCount: 9 })
  })

  it('refuses the key of another device, and somebody else’s passkey', async () => {
    const { pool, AccessToken } = await withAda()
    const [hers, other] = [await newAuthenticator(), await newAuthenticator()]
    await register(pool, AccessToken, hers)
    const forged = await refusal(enterWith(pool, other, { id: hers.id }))
    expect(forged.name).toBe('NotAuthorizedException')

    const grace = { email: 'grace@example.com', password: ada.password }
    await arrive(pool, grace)
    await register(pool, (await tokensOf(pool, grace)).AccessToken, other)
    expect((await refusal(enterWith(pool, other))).name).toBe('NotAuthorizedException')
  })

  it('asks a question once', async () => {
    const { pool, AccessToken } = await withAda()
    const authenticator = await newAuthenticator()
    await register(pool, AccessToken, authenticator)
    const asked = await ask(pool)
    const credential = await authenticator.get(optionsOf(asked))
    await answer(pool, asked, credential)
    expect((await refusal(answer(pool, asked, credential))).name).toBe('NotAuthorizedException')
  })

  it('ends with the passkey', async () => {
    const { pool, AccessToken } = await withAda()
    const authenticator = await newAuthenticator()
    await register(pool, AccessToken, authenticator)
    const asked = await ask(pool)
    const credential = await authenticator.get(optionsOf(asked))
    await pool.call('DeleteWebAuthnCredential', { AccessToken, CredentialId: authenticator.id })
    expect((await refusal(answer(pool, asked, credential))).name).toBe('NotAuthorizedException')
    expect((await ask(pool)).ChallengeName).toBe('SELECT_CHALLENGE')
  })

  it('asks nobody for a passkey that looks like one, the same each time, and takes none', async () => {
    const { pool } = await withAda()
    const names = Array.from({ length: 12 }, (_, at) => `nobody.${at}@example.com`)
    const asked = await Promise.all(
      names.map(async name => ({ name, reply: await ask(pool, name) })),
    )
    const offered = asked.filter(({ reply }) => reply.ChallengeName === 'WEB_AUTHN')
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.length).toBeLessThan(names.length)
    for (const { name, reply } of offered) {
      const { challenge, ...stable } = optionsOf(reply)
      const { challenge: next, ...again } = optionsOf(await ask(pool, name))
      expect(again).toEqual(stable)
      expect(next).not.toBe(challenge)
      expect(stable.allowCredentials).toEqual([
        {
          type: 'public-key',
          id: expect.stringMatching(/^[\w-]{43}$/),
          transports: expect.any(Array),
        },
      ])
      const credential = await (await newAuthenticator()).get(optionsOf(reply))
      expect(await refusal(answer(pool, reply, credential, name))).toEqual({
        name: 'NotAuthorizedException',
        message: 'The passkey could not be verified.',
      })
    }
  })
})

describe('the list of passkeys', () => {
  it('is paged, oldest first, and anybody’s own', async () => {
    const { pool, AccessToken, clock } = await withAda()
    const made = []
    for (let count = 0; count < 3; count++) {
      const authenticator = await newAuthenticator()
      await register(pool, AccessToken, authenticator)
      made.push(authenticator.id)
      clock.now += 1000
    }
    interface List {
      Credentials: { CredentialId: string }[]
      NextToken?: string
    }
    const list = (more: object) =>
      pool.call<List>('ListWebAuthnCredentials', { AccessToken, ...more })
    const first = await list({ MaxResults: 2 })
    expect(first.Credentials[0]).toEqual({
      CredentialId: made[0],
      FriendlyCredentialName: 'Passkey',
      RelyingPartyId: 'example.com',
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['internal'],
      CreatedAt: expect.any(Number),
    })
    const second = await list({ MaxResults: 2, NextToken: first.NextToken })
    const seen = [...first.Credentials, ...second.Credentials]
    expect(seen.map(({ CredentialId }) => CredentialId)).toEqual(made)
    expect(second).not.toHaveProperty('NextToken')
    expect((await refusal(list({ NextToken: btoa('users-1') }))).name).toBe(
      'InvalidParameterException',
    )
  })
})
