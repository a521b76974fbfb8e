import { frances, grace, jean, joan, margaret } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { AuthClient } from '../client.ts'
import { AuthError } from '../errors.ts'
import type { Step } from '../step.ts'
import { settled, visit } from './visit.test-kit.ts'

const ada = { email: 'ada@example.com', password: 'Analytical-Engine-1' }
const { username, password } = grace

describe('signing in', () => {
  it('lets Grace in with two requests', async () => {
    const { submit, requests } = visit()
    expect(await submit({ username, password })).toMatchObject({
      screen: 'signedIn',
      session: { user: { label: 'Grace', attributes: { email: username } } },
    })
    expect(requests).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  })

  it('says the same of an unknown name and of a wrong password', async () => {
    const { submit } = visit()
    const wrong = { screen: 'signIn', failure: { code: 'wrongCredentials' } }
    expect(await submit({ username, password: 'no' })).toMatchObject(wrong)
    expect(await submit({ username: 'nobody@example.com', password })).toMatchObject(wrong)
  })

  it('sends once, however often it is pressed', async () => {
    const { auth, submit, requests } = visit()
    const first = submit({ username, password })
    auth.send({ type: 'submit', values: { username, password } })
    await first
    expect(requests).toHaveLength(2)
  })

  it('drops the request when the person walks away', async () => {
    let aborted = false
    const never = (_: unknown, signal: AbortSignal) =>
      new Promise<Step>(() => signal.addEventListener('abort', () => (aborted = true)))
    const { auth } = visit({ around: client => ({ ...client, signIn: never }) })
    auth.send({ type: 'submit', values: { username, password } })
    auth.send({ type: 'go.signUp' })
    expect(aborted).toBe(true)
    expect(auth.getView()).toMatchObject({ screen: 'signUp', pending: false })
  })

  it('waits as long as the back end asks before the next try', async () => {
    const tired = new AuthError('tooManyAttempts', { retryAfterSeconds: 20 })
    let calls = 0
    const signIn: AuthClient['signIn'] = () => {
      calls += 1
      return Promise.reject(tired)
    }
    const { submit, pass, auth } = visit({ around: client => ({ ...client, signIn }) })
    await submit({ username, password })
    await submit({ username, password })
    expect(calls).toBe(1)
    expect(auth.can({ type: 'submit', values: {} })).toBe(false)
    pass(20_000)
    expect(auth.can({ type: 'submit', values: {} })).toBe(true)
  })

  it('forgets the last failure once another try is out', async () => {
    const { submit, auth } = visit()
    await submit({ username, password: 'no' })
    auth.send({ type: 'submit', values: { username, password } })
    expect(auth.getView()).toMatchObject({ pending: true, failure: null })
  })

  it('signs out, and back in', async () => {
    const { submit, act } = visit()
    await submit({ username, password })
    expect(await act({ type: 'signOut' })).toMatchObject({ screen: 'signIn', notice: null })
    expect(await submit({ username, password })).toMatchObject({ screen: 'signedIn' })
  })
})

describe('signing up', () => {
  it('confirms with the code, and signs in without the password being typed again', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.signUp' })
    expect(await submit(ada)).toMatchObject({
      screen: 'confirmSignUp',
      delivery: { channel: 'email', to: 'a***@e***' },
      username: ada.email,
    })
    expect(await submit({ code: code() })).toMatchObject({ screen: 'signedIn' })
  })

  it('stays on the code when the code is wrong, and the right one still works', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.signUp' })
    await submit(ada)
    expect(await submit({ code: '000000' })).toMatchObject({
      screen: 'confirmSignUp',
      failure: { code: 'wrongCode' },
    })
    expect(await submit({ code: code() })).toMatchObject({ screen: 'signedIn' })
  })

  it('takes a code as people paste it', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.signUp' })
    await submit(ada)
    const pasted = ` ${code().slice(0, 3)}-${code().slice(3)} `
    expect(await submit({ code: pasted })).toMatchObject({ screen: 'signedIn' })
  })

  it('leads a person who never confirmed to the code, with a fresh one on its way', async () => {
    const { submit, signInAs, code, requests } = visit()
    expect(await signInAs(joan)).toMatchObject({ screen: 'confirmSignUp', username: joan.username })
    expect(requests).toContain('ResendConfirmationCode')
    expect(await submit({ code: code() })).toMatchObject({ screen: 'signedIn' })
  })

  it('says when somebody has that address already', async () => {
    const { act, submit } = visit()
    await act({ type: 'go.signUp' })
    const taken = { email: username, password: ada.password }
    expect(await submit(taken)).toMatchObject({ failure: { code: 'usernameTaken' } })
  })

  it('is closed where the pool lets nobody sign up', () => {
    const { auth } = visit({ settings: { selfSignUp: false } })
    expect(auth.can({ type: 'go.signUp' })).toBe(false)
    auth.send({ type: 'go.signUp' })
    expect(auth.getView().screen).toBe('signIn')
  })

  it('goes without a password where the client cannot sign in by itself', async () => {
    const confirmed = async (): Promise<Step> => ({ kind: 'signedOut', reason: 'confirmed' })
    const { act, submit, code } = visit({
      around: client => ({ ...client, confirmSignUp: confirmed }),
    })
    await act({ type: 'go.signUp' })
    await submit(ada)
    expect(await submit({ code: code() })).toMatchObject({
      screen: 'signIn',
      notice: 'confirmed',
      username: ada.email,
    })
  })
})

describe('another code', () => {
  it('may be asked for once the cool-down is over, and the one before is no good any more', async () => {
    const { act, submit, code, auth, pool, pass } = visit()
    await act({ type: 'go.signUp' })
    await submit(ada)
    const first = code()
    expect(auth.can({ type: 'resend' })).toBe(false)
    await act({ type: 'resend' })
    expect(pool.outbox.messages()).toHaveLength(1)
    pass(30_000)
    await act({ type: 'resend' })
    await expect.poll(() => auth.getView().notice).toBe('codeSent')
    expect(auth.can({ type: 'resend' })).toBe(false)
    expect(await submit({ code: first })).toMatchObject({ failure: { code: 'wrongCode' } })
    expect(await submit({ code: code() })).toMatchObject({ screen: 'signedIn' })
  })

  it('may be asked for at once where none could be sent, and the screen says so', async () => {
    const unsent: Step = { kind: 'confirmSignUp', ticket: '{}', username: 'joan', sent: false }
    const { signInAs, auth } = visit({
      around: client => ({ ...client, signIn: async () => unsent }),
    })
    expect(await signInAs(joan)).toMatchObject({ screen: 'confirmSignUp', sent: false })
    expect(auth.can({ type: 'resend' })).toBe(true)
  })

  it('is sent from the screen that a reload brings back', async () => {
    const before = visit()
    await before.act({ type: 'go.signUp' })
    await before.submit(ada)
    const { auth, act, pool, submit, code, pass } = before.reload()
    expect(auth.can({ type: 'resend' })).toBe(false)
    pass(30_000)
    await act({ type: 'resend' })
    await expect.poll(() => auth.getView().notice).toBe('codeSent')
    expect(pool.outbox.messages()).toHaveLength(2)
    expect(await submit({ code: code() })).toMatchObject({ screen: 'signedIn' })
  })
})

describe('a forgotten password', () => {
  it('is replaced with the code, and the new one lets them in at once', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.forgotPassword', username: frances.username })
    expect(await submit({ username: frances.username })).toMatchObject({ screen: 'resetPassword' })
    const view = await submit({ code: code(), password: 'Remembered-Now-1' })
    expect(view).toMatchObject({ screen: 'signedIn', session: { user: { label: 'Frances' } } })
  })

  it('leads an unknown name to the same screen', async () => {
    const { act, submit } = visit()
    await act({ type: 'go.forgotPassword' })
    const view = await submit({ username: 'nobody@example.com' })
    expect(view).toMatchObject({ screen: 'resetPassword', failure: null })
    expect(view).toHaveProperty('delivery.channel', 'email')
  })

  it('keeps the code good when the new password is refused', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.forgotPassword' })
    await submit({ username: frances.username })
    const refused = await submit({ code: code(), password: 'alllowercase-1' })
    expect(refused).toMatchObject({ failure: { code: 'passwordRejected', rule: 'uppercase' } })
    expect(await submit({ code: code(), password: 'Remembered-Now-1' })).toMatchObject({
      screen: 'signedIn',
    })
  })

  it('says whom to ask where only an administrator may reset it', async () => {
    const { act } = visit({ settings: { recovery: [] } })
    expect(await act({ type: 'go.forgotPassword' })).toMatchObject({ screen: 'noRecovery' })
    expect(await act({ type: 'back' })).toMatchObject({ screen: 'signIn' })
  })
})

describe('a password that was given', () => {
  const settings = {
    attributes: [
      { name: 'email', required: true },
      { name: 'name', required: true },
    ],
  } as const

  it('has to be replaced, with what the pool still misses', async () => {
    const { submit, signInAs } = visit({ settings })
    const view = await signInAs(margaret)
    expect(view.screen === 'newPassword' && view.fields.map(({ name }) => name)).toEqual([
      'name',
      'password',
    ])
    expect(await submit({ password: 'Her-Own-Password-1', name: 'Margaret' })).toMatchObject({
      screen: 'signedIn',
      session: { user: { label: 'Margaret' } },
    })
  })

  it('leads back to the start when the challenge took too long', async () => {
    const { submit, signInAs, pass } = visit({ settings })
    await signInAs(margaret)
    pass(200_000)
    expect(await submit({ password: 'Her-Own-Password-1', name: 'Margaret' })).toMatchObject({
      screen: 'signIn',
      failure: { code: 'stepExpired' },
      username: margaret.username,
    })
  })
})

describe('going from screen to screen', () => {
  it('carries who they said they are', async () => {
    const { act } = visit()
    const typed = { username: 'ada@example.com' }
    expect(await act({ type: 'go.forgotPassword', ...typed })).toMatchObject(typed)
    expect(await act({ type: 'back' })).toMatchObject({ screen: 'signIn', ...typed })
    expect(await act({ type: 'go.signUp' })).toMatchObject(typed)
  })

  it('lands on a screen that says so when the back end asks the unknown', async () => {
    const asked: Step = { kind: 'unsupported', challenge: 'WORD_OF_THE_DAY' }
    const { submit, act } = visit({ around: client => ({ ...client, signIn: async () => asked }) })
    expect(await submit({ username, password })).toMatchObject({
      screen: 'unsupported',
      challenge: 'WORD_OF_THE_DAY',
    })
    expect(await act({ type: 'back' })).toMatchObject({ screen: 'signIn' })
  })

  it('begins at sign-in where the screen it should begin at is closed', () => {
    const { auth } = visit({ start: 'signUp', settings: { selfSignUp: false } })
    expect(auth.getView().screen).toBe('signIn')
  })

  it.each(['signIn', 'signUp', 'forgotPassword'] as const)('begins at %s when asked to', start => {
    expect(visit({ start }).auth.getView().screen).toBe(start)
  })
})

describe('what was left behind', () => {
  it('does not hold the next form back after too many tries', async () => {
    const tired = new AuthError('tooManyAttempts', { retryAfterSeconds: 60 })
    const { submit, act, auth } = visit({
      around: client => ({ ...client, signIn: () => Promise.reject(tired) }),
    })
    await submit({ username, password })
    await act({ type: 'go.forgotPassword' })
    expect(auth.can({ type: 'submit', values: {} })).toBe(true)
  })

  it('counts again when the same refusal comes again', async () => {
    const tired = new AuthError('tooManyAttempts', { retryAfterSeconds: 60 })
    const { submit, auth, pass } = visit({
      around: client => ({ ...client, signIn: () => Promise.reject(tired) }),
    })
    await submit({ username, password })
    const first = auth.getView().failure?.retryAt ?? 0
    pass(61_000)
    await submit({ username, password })
    expect(auth.getView().failure?.retryAt).toBeGreaterThan(first + 60_000)
  })

  it('is not the name of who signed out', async () => {
    const { act, submit, code } = visit()
    await act({ type: 'go.signUp' })
    await submit(ada)
    await submit({ code: code() })
    expect(await act({ type: 'signOut' })).toMatchObject({ screen: 'signIn', username: '' })
  })

  it('is no notice from before somebody was in', async () => {
    const confirmed = async (): Promise<Step> => ({ kind: 'signedOut', reason: 'confirmed' })
    const { act, submit, code } = visit({
      around: client => ({ ...client, confirmSignUp: confirmed }),
    })
    await act({ type: 'go.signUp' })
    await submit(ada)
    await submit({ code: code() })
    await submit({ username, password })
    expect(await act({ type: 'signOut' })).toMatchObject({ notice: null })
  })
})

describe('what is proposed', () => {
  it('is one thing, however much could be: then they are in', async () => {
    const { signInAs, act, requests } = visit({
      settings: { mfa: { mode: 'optional', methods: ['totp'] } },
      says: { offers: ['mfa', 'verification'] },
    })
    expect(await signInAs(jean)).toMatchObject({ screen: 'mfaOffer' })
    expect(await act({ type: 'decline' })).toMatchObject({ screen: 'signedIn' })
    expect(requests).not.toContain('GetUserAttributeVerificationCode')
  })
})

describe('a session that ends elsewhere', () => {
  it('leads back to the door, and says so', async () => {
    const { submit, client, auth } = visit()
    await submit({ username, password })
    await client.signOut()
    expect(await settled(auth)).toMatchObject({ screen: 'signIn', notice: 'signedOut' })
  })
})
