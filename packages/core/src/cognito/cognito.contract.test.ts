import {
  annie,
  barbara,
  createUserPool,
  demoAccounts,
  demoPassword,
  demoTotpSecret,
  type GivenPoolSettings,
  grace,
  hedy,
  joan,
  katherine,
  margaret,
  type PoolStore,
  type Triggers,
  totpCode,
} from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { ChallengeWorlds } from '../challenges.contract.ts'
import { describeAuthClient } from '../client.contract.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import { type CognitoOptions, createCognitoClient } from './cognito.ts'

const idle = new AbortController().signal
const newcomer = {
  username: 'edith@example.com',
  password: 'Bletchley-Park-1943',
  attributes: { email: 'edith@example.com', name: 'Edith' },
}

/** Making keys is slow, so pools begin with what the first of their kind came to keep. */
const begun = new Map<string, Promise<Map<string, unknown>>>()

async function begin(given: GivenPoolSettings): Promise<Map<string, unknown>> {
  const kept = new Map<string, unknown>()
  const pool = createUserPool(given, { store: toStore(kept) })
  const AuthParameters = { USERNAME: grace.username, PASSWORD: demoPassword }
  await pool
    .call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })
    .catch(() => {})
  await pool.close()
  return kept
}

function toStore(kept: Map<string, unknown>): PoolStore {
  return {
    getItem: async key => kept.get(key),
    setItem: async (key, value) => void kept.set(key, value),
    removeItem: async key => void kept.delete(key),
    getKeys: async base => [...kept.keys()].filter(key => key.startsWith(`${base ?? ''}:`)),
  }
}

/** The embedded pool, with a browser in front of it that counts requests. */
async function openPool(
  options: Partial<CognitoOptions> = {},
  different: GivenPoolSettings = {},
  triggers: Triggers = {},
) {
  let online = true
  const sent: string[] = []
  const attributes = ['email', 'name'].map(name => ({ name: name as 'name', required: true }))
  const given = { accounts: demoAccounts, attributes, ...different }
  const kind = JSON.stringify(given)
  if (!begun.has(kind)) begun.set(kind, begin(given))
  const kept = structuredClone((await begun.get(kind)) ?? new Map<string, unknown>())
  const pool = createUserPool(given, { store: toStore(kept), triggers })
  const fetch: typeof globalThis.fetch = async (url, init) => {
    if (!online) throw new TypeError('Failed to fetch')
    sent.push(new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? '')
    return pool.fetch(url, init)
  }
  const tab = createMemoryBrowser({ fetch }).openTab()
  const { region, userPoolId, clientId } = pool
  const reload = () =>
    createCognitoClient({ region, userPoolId, clientId, environment: tab, ...options })
  return {
    pool,
    tab,
    sent,
    client: reload(),
    reload,
    goOffline: () => {
      online = false
    },
    lastCode: (to: string) => pool.outbox.messages().findLast(sent => sent.to === to)?.code ?? '',
  }
}

const world = (options?: Partial<CognitoOptions>, given?: GivenPoolSettings) => async () => ({
  ...(await openPool(options, given)),
  grace: { username: grace.username, password: demoPassword },
  joan: { username: joan.username, password: demoPassword },
  margaret: { username: margaret.username, password: demoPassword },
  newcomer,
  weakPassword: 'weak-pass',
  newPassword: 'Another-Long-One-2',
})

/** Asks for the letters of a word in reverse, and takes three wrong answers. */
const riddle: Triggers = {
  defineAuthChallenge: event => {
    const { session } = event.request
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: session.at(-1)?.challengeResult === true,
      failAuthentication: session.length === 3,
    }
    return event
  },
  createAuthChallenge: event => {
    event.response.publicChallengeParameters = { reverse: 'portico' }
    event.response.privateChallengeParameters = { answer: 'ocitrop' }
    return event
  },
  verifyAuthChallengeResponse: event => {
    const { privateChallengeParameters, challengeAnswer } = event.request
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
    return event
  },
}

const challenges: ChallengeWorlds = {
  secondFactors: async () => ({
    ...(await openPool({}, { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } })),
    annie,
    hedy,
    katherine,
    totpCode: () => totpCode(demoTotpSecret, Date.now()),
  }),
  setUps: async () => ({
    ...(await openPool(
      {},
      {
        mfa: { mode: 'required', methods: ['totp', 'email'] },
        accounts: [{ ...barbara, unverified: ['email'] }],
      },
    )),
    barbara,
    totpCode: secret => totpCode(secret, Date.now()),
  }),
  firstFactors: async () => ({
    ...(await openPool({}, { firstFactors: ['password', 'emailCode', 'smsCode'] })),
    grace,
    nobody: 'nobody@example.com',
  }),
  custom: async () => ({
    ...(await openPool({}, {}, riddle)),
    grace,
    solve: ({ reverse = '' }) => [...reverse].reverse().join(''),
  }),
  links: async () => {
    const opened = await openPool({}, { verification: { contacts: ['email'], by: 'link' } })
    const { pool } = opened
    const followLink = async (to: string) => {
      const { link } = pool.outbox.messages().findLast(sent => sent.to === to) ?? {}
      expect((await pool.fetch(link ?? '')).status).toBe(200)
    }
    return { ...opened, newcomer, followLink }
  },
}

describeAuthClient('the Cognito client', world(), challenges)
describeAuthClient('the Cognito client that sends passwords', world({ flow: 'USER_PASSWORD_AUTH' }))
describeAuthClient(
  'the Cognito client of an app client that has one flow',
  world({ flow: 'USER_AUTH' }, { authFlows: ['USER_AUTH', 'REFRESH_TOKEN_AUTH'] }),
)
describeAuthClient(
  'the Cognito client over an older, rotating pool',
  world(
    {},
    {
      refreshRotation: true,
      preventUserExistenceErrors: false,
      authFlows: ['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'],
    },
  ),
)

describe('over the embedded pool', () => {
  it('takes two requests for a sign-in', async () => {
    const { client, sent } = await openPool()
    await client.signIn({ username: grace.username, password: demoPassword }, idle)
    expect(sent).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  })

  it('signs in after confirming, without the password being typed again', async () => {
    const { client, lastCode } = await openPool()
    const step = await client.signUp(newcomer, idle)
    if (step.kind !== 'confirmSignUp') throw new Error(step.kind)
    const answer = { ticket: step.ticket, code: lastCode(newcomer.username) }
    expect(await client.confirmSignUp(answer, idle)).toMatchObject({
      kind: 'signedIn',
      session: { user: { label: 'Edith', attributes: { email: newcomer.username } } },
    })
  })

  it('knows which password rule was broken, and which field', async () => {
    const { client } = await openPool()
    const weak = { ...newcomer, password: 'no capital-1' }
    await expect(client.signUp(weak, idle)).rejects.toMatchObject({
      code: 'passwordRejected',
      rule: 'uppercase',
    })
    const nameless = { ...newcomer, attributes: { email: newcomer.username } }
    await expect(client.signUp(nameless, idle)).rejects.toMatchObject({
      code: 'valueRejected',
      field: 'name',
    })
  })

  it('signs up without a password, and is in once the code is right', async () => {
    const { client, lastCode } = await openPool({}, { firstFactors: ['emailCode'] })
    const { password: _, ...passwordless } = newcomer
    const step = await client.signUp(passwordless, idle)
    if (step.kind !== 'confirmSignUp') throw new Error(step.kind)
    const answer = { ticket: step.ticket, code: lastCode(newcomer.username) }
    expect(await client.confirmSignUp(answer, idle)).toMatchObject({ kind: 'signedIn' })
    await client.signOut()
    const { username } = newcomer
    expect(await client.signIn({ username }, idle)).toMatchObject({ kind: 'code' })
  })

  it('waits for an administrator where they confirm, and is let in after it', async () => {
    const { client, pool } = await openPool(
      {},
      { verification: { contacts: [], by: 'code' }, recovery: [] },
    )
    const waiting = { kind: 'awaitApproval', username: newcomer.username }
    expect(await client.signUp(newcomer, idle)).toEqual(waiting)
    expect(await client.signIn(newcomer, idle)).toEqual(waiting)
    const { userPoolId: UserPoolId } = pool
    await pool.call('AdminConfirmSignUp', { UserPoolId, Username: newcomer.username })
    expect(await client.signIn(newcomer, idle)).toMatchObject({ kind: 'signedIn' })
  })

  it('leads who has a stolen password to another, and says why', async () => {
    const { client } = await openPool(
      { flow: 'USER_PASSWORD_AUTH' },
      { compromisedPasswords: [demoPassword] },
    )
    expect(await client.signIn(grace, idle)).toMatchObject({
      kind: 'resetPassword',
      required: true,
      compromised: true,
    })
  })

  it('takes a password first where the pool’s own challenge comes second', async () => {
    const passwordFirst: Triggers = {
      ...riddle,
      defineAuthChallenge: event => {
        const { session } = event.request
        const proved = session.some(({ challengeName }) => challengeName === 'PASSWORD_VERIFIER')
        const { challengeName, challengeResult } = session.at(-1) ?? {}
        event.response = {
          challengeName: proved ? 'CUSTOM_CHALLENGE' : 'PASSWORD_VERIFIER',
          issueTokens: challengeName === 'CUSTOM_CHALLENGE' && challengeResult === true,
          failAuthentication: false,
        }
        return event
      },
    }
    const { client } = await openPool({ flow: 'CUSTOM_AUTH' }, {}, passwordFirst)
    const wrong = client.signIn({ ...grace, password: 'Not-Hers-At-All-1' }, idle)
    await expect(wrong).rejects.toMatchObject({ code: 'wrongCredentials' })
    const step = await client.signIn(grace, idle)
    if (step.kind !== 'custom') throw new Error(step.kind)
    const answer = { kind: 'custom', answer: 'ocitrop' } as const
    expect(await client.answer(step.ticket, answer, idle)).toMatchObject({ kind: 'signedIn' })
  })

  it('says when nobody may sign up by themselves', async () => {
    const { client } = await openPool({}, { selfSignUp: false })
    await expect(client.signUp(newcomer, idle)).rejects.toMatchObject({ code: 'signUpClosed' })
  })

  it('says when a way in is not switched on', async () => {
    const { client } = await openPool({}, { authFlows: ['REFRESH_TOKEN_AUTH'] })
    const credentials = { username: grace.username, password: demoPassword }
    await expect(client.signIn(credentials, idle)).rejects.toMatchObject({ code: 'notEnabled' })
  })

  it('ends here what was ended everywhere else', async () => {
    const { client, pool } = await openPool()
    await client.signIn({ username: grace.username, password: demoPassword }, idle)
    const AccessToken = await client.getAccessToken()
    await pool.call('GlobalSignOut', { AccessToken })
    expect(await client.getAccessToken({ forceRefresh: true })).toBeNull()
    expect(client.mayResume()).toBe(false)
  })
})
