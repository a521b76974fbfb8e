import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import {
  type AuthReply,
  ada,
  arrive,
  enter,
  lastCode,
  prove,
  refusal,
  signUp,
  tokensOf,
} from '../walk.test-kit.ts'

const wrong = { ...ada, password: 'Analytical-2' }
const nobody = { email: 'nobody@example.com', password: ada.password }
const refused = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

describe.each([
  ['by SRP', prove],
  ['by password', enter],
])('signing in %s', (_, attempt) => {
  it('lets in who has the password, and nobody else', async () => {
    const pool = createUserPool()
    await arrive(pool)
    expect(await attempt(pool)).toHaveProperty('AuthenticationResult.AccessToken')
    expect(await refusal(attempt(pool, wrong))).toEqual(refused)
  })

  it('asks for the code of a sign-up only from who has the password', async () => {
    const pool = createUserPool()
    await signUp(pool)
    expect(await refusal(attempt(pool, wrong))).toEqual(refused)
    expect(await refusal(attempt(pool))).toEqual({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    })
  })

  it('answers an unknown name like a wrong password', async () => {
    expect(await refusal(attempt(createUserPool(), nobody))).toEqual(refused)
  })

  it('says that a user is unknown where the pool is set to', async () => {
    const pool = createUserPool({ preventUserExistenceErrors: false })
    expect(await refusal(attempt(pool, nobody))).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    })
  })

  it('turns disabled people away', async () => {
    const pool = createUserPool()
    await arrive(pool)
    await pool.call('AdminDisableUser', { Username: ada.email })
    expect(await refusal(attempt(pool))).toEqual({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    })
  })

  it('asks for a reset where an administrator wants one', async () => {
    const pool = createUserPool()
    await arrive(pool)
    await pool.call('AdminResetUserPassword', { Username: ada.email })
    expect((await refusal(attempt(pool))).name).toBe('PasswordResetRequiredException')
  })

  it.each([
    ['somebody', ada],
    ['nobody', nobody],
  ])('locks %s out after five wrong passwords, each time for longer', async (_name, person) => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await arrive(pool)
    const fail = async () =>
      (await refusal(attempt(pool, { ...person, password: 'Wrong-0000' }))).message
    for (let tries = 0; tries < 5; tries++) expect(await fail()).toBe(refused.message)
    expect(await fail()).toBe('Password attempts exceeded')
    now += 1000
    expect(await fail()).toBe(refused.message)
    now += 1999
    expect(await fail()).toBe('Password attempts exceeded')
    now += 1
    expect(await fail()).toBe(refused.message)
  })
})

describe('a lockout', () => {
  it.each([
    ['somebody', ada],
    ['nobody', nobody],
  ])('meets %s at the beginning of a proof, however the passwords came', async (_, person) => {
    const pool = createUserPool()
    await arrive(pool)
    const guess = { ...person, password: 'Wrong-0000' }
    for (const attempt of [prove, prove, prove, enter, enter]) {
      expect(await refusal(attempt(pool, guess))).toEqual(refused)
    }
    const begun = pool.call('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: person.email, SRP_A: 'abc' },
    })
    expect(await refusal(begun)).toMatchObject({ message: 'Password attempts exceeded' })
  })
})

describe('a locked-out person', () => {
  it('waits fifteen minutes at the most, then starts afresh', async () => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await arrive(pool)
    for (let tries = 0; tries < 18; tries++) {
      await refusal(enter(pool, wrong))
      now += 15 * 60 * 1000
    }
    expect(await enter(pool)).toHaveProperty('AuthenticationResult')
    for (let tries = 0; tries < 4; tries++)
      expect(await refusal(enter(pool, wrong))).toEqual(refused)
    expect(await enter(pool)).toHaveProperty('AuthenticationResult')
  })
})

describe('the longest lockout', () => {
  it('is fifteen minutes, however many passwords were wrong', async () => {
    let now = 0
    const pool = createUserPool({}, { clock: () => now })
    await arrive(pool)
    for (let tries = 1; tries <= 16; tries++) {
      expect(await refusal(enter(pool, wrong))).toEqual(refused)
      now += tries < 5 ? 0 : Math.min(2 ** (tries - 5), 900) * 1000
    }
    expect(await enter(pool)).toHaveProperty('AuthenticationResult')
  })
})

describe('somebody made up', () => {
  const ask = (pool: UserPool, USERNAME: string) =>
    pool.call<AuthReply>('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME, SRP_A: 'abcdef0123' },
    })

  it('has the same salt and name each time, and another than the next', async () => {
    const pool = createUserPool()
    const [first, again, other] = [
      await ask(pool, 'x@example.com'),
      await ask(pool, 'X@example.com'),
      await ask(pool, 'y@example.com'),
    ].map(({ ChallengeParameters: { SALT, USER_ID_FOR_SRP, SRP_B } }) => ({
      SALT,
      USER_ID_FOR_SRP,
      B: SRP_B?.length,
    }))
    expect(again).toMatchObject({ SALT: first?.SALT, USER_ID_FOR_SRP: first?.USER_ID_FOR_SRP })
    expect(other?.SALT).not.toBe(first?.SALT)
    expect(first?.USER_ID_FOR_SRP).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/)
    expect(first?.B).toBeGreaterThan(740)
  })
})

describe('an SRP exchange', () => {
  it.each(['0', 'FFFFFFFF'.repeat(200), 'not hex', ''])('refuses %s as a number', async SRP_A => {
    const pool = createUserPool()
    await arrive(pool)
    const input = { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: ada.email, SRP_A } }
    const { name } = await refusal(pool.call('InitiateAuth', input))
    expect(name).toBe('InvalidParameterException')
  })
})

describe('an answer that was overheard', () => {
  const overhear = async () => {
    const pool = createUserPool()
    await arrive(pool)
    const heard: object[] = []
    const call: UserPool['call'] = (operation, input) => {
      heard.push(input)
      return pool.call(operation, input)
    }
    return { pool, heard, listened: { ...pool, call } }
  }

  it('is good only once', async () => {
    const { pool, heard, listened } = await overhear()
    await prove(listened)
    const again = pool.call('RespondToAuthChallenge', heard.at(-1) ?? {})
    expect(await refusal(again)).toEqual(refused)
  })

  it('is good only for the person who was asked', async () => {
    const { pool, listened } = await overhear()
    const grace = { ...ada, email: 'grace@example.com' }
    await arrive(pool, grace)
    const call: UserPool['call'] = (operation, input) =>
      operation === 'InitiateAuth' ? listened.call(operation, input) : asGrace(operation, input)
    const asGrace: UserPool['call'] = (operation, input) => {
      const answer = input as { ChallengeResponses: object }
      const ChallengeResponses = { ...answer.ChallengeResponses, USERNAME: grace.email }
      return pool.call(operation, { ...answer, ChallengeResponses })
    }
    expect(await refusal(prove({ ...pool, call }))).toEqual(refused)
  })
})

describe('the flows of an app client', () => {
  it('are refused when they are not switched on', async () => {
    const pool = createUserPool({ authFlows: ['USER_SRP_AUTH'] })
    await arrive(pool)
    expect(await refusal(enter(pool))).toEqual({
      name: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    })
  })

  it('are those Cognito has', async () => {
    const { message } = await refusal(
      createUserPool().call('InitiateAuth', { AuthFlow: 'OPEN_SESAME' }),
    )
    expect(message).toMatch(
      /^1 validation error detected: Value 'OPEN_SESAME' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: \[USER_SRP_AUTH, /,
    )
  })

  it('say which parameter is missing', async () => {
    const input = { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'x' } }
    expect(await refusal(createUserPool().call('InitiateAuth', input))).toEqual({
      name: 'InvalidParameterException',
      message: 'Missing required parameter PASSWORD',
    })
  })
})

describe('a temporary password', () => {
  const attributes = [
    { name: 'email', required: true },
    { name: 'name', required: true },
  ] as const
  const invite = async (clock = Date.now) => {
    const pool = createUserPool({ attributes }, { clock })
    await pool.call('AdminCreateUser', { Username: ada.email })
    return { pool, temporary: { ...ada, password: lastCode(pool) } }
  }
  const answer = (pool: UserPool, Session: string | undefined, responses: object) =>
    pool.call('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: ada.email, NEW_PASSWORD: ada.password, ...responses },
    })

  it('is answered with a new one and what the pool still requires', async () => {
    const { pool, temporary } = await invite()
    const { ChallengeName, Session, ChallengeParameters } = await prove(pool, temporary)
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    expect(ChallengeParameters).toMatchObject({
      requiredAttributes: '["userAttributes.name"]',
      userAttributes: JSON.stringify({ email: ada.email }),
    })
    expect(await refusal(answer(pool, Session, {}))).toEqual({
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, name is missing',
    })
    const named = { 'userAttributes.name': 'Ada' }
    const weak = answer(pool, Session, { ...named, NEW_PASSWORD: 'weak' })
    expect((await refusal(weak)).name).toBe('InvalidPasswordException')
    expect(await answer(pool, Session, named)).toHaveProperty('AuthenticationResult')
    expect(await refusal(answer(pool, Session, named))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
    expect(await tokensOf(pool)).toHaveProperty('AccessToken')
  })

  it('leaves three minutes for the answer', async () => {
    let now = 0
    const { pool, temporary } = await invite(() => now)
    const { Session } = await enter(pool, temporary)
    now += 180_000
    const late = answer(pool, Session, { 'userAttributes.name': 'Ada' })
    expect((await refusal(late)).message).toBe('Invalid session for the user, session is expired.')
  })

  it('ends after seven days', async () => {
    let now = 0
    const { pool, temporary } = await invite(() => now)
    now = 7 * 24 * 60 * 60 * 1000
    expect(await refusal(enter(pool, temporary))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    })
  })
})
