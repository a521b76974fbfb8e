import { grace, margaret } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import { createCognitoClient } from './cognito/cognito.ts'
import { createAuth } from './create-auth.ts'
import { memoryStorage } from './environment.ts'
import { settled, visit } from './machine/visit.test-kit.ts'

const ada = { email: 'ada@example.com', password: 'Analytical-Engine-1' }

describe('a reload', () => {
  it('keeps who is signed in', async () => {
    const before = visit()
    await before.signInAs(grace)
    const { auth, requests } = before.reload()
    expect(await settled(auth)).toMatchObject({
      screen: 'signedIn',
      session: { user: { label: 'Grace' } },
    })
    expect(requests).toEqual([])
  })

  it('stays on the confirm screen, and the code still works', async () => {
    const before = visit()
    await before.act({ type: 'go.signUp' })
    await before.submit(ada)
    const { auth, submit, code } = before.reload()
    expect(auth.getView()).toMatchObject({ screen: 'confirmSignUp', username: ada.email })
    expect(await submit({ code: code() })).not.toMatchObject({ screen: 'confirmSignUp' })
  })

  it('stays on the reset screen', async () => {
    const before = visit()
    await before.act({ type: 'go.forgotPassword' })
    await before.submit({ username: grace.username })
    expect(before.reload().auth.getView()).toMatchObject({ screen: 'resetPassword' })
  })

  it('begins anew once the door was left', async () => {
    const before = visit()
    await before.act({ type: 'go.signUp' })
    await before.act({ type: 'back' })
    expect(before.reload().auth.getView()).toMatchObject({ screen: 'signIn', username: '' })
  })

  it.each([
    '{',
    '{"screen":"signedIn"}',
    '{"screen":"confirmSignUp","step":null}',
    '{"screen":"confirmSignUp","step":{"kind":"confirmSignUp","ticket":"","username":"","delivery":{"channel":"pigeon","to":""}}}',
    '{"screen":"newPassword","step":{"kind":"newPassword","ticket":"","username":""}}',
    '{"screen":"chooseFactor","step":{"kind":"chooseFactor","ticket":"","username":"","purpose":"signIn","factors":[{}]}}',
    '{"screen":"code","step":{"kind":"code","ticket":"","username":"","canResend":true}}',
    '{"screen":"custom","step":{"kind":"custom","ticket":"","username":"","parameters":{"ask":[]}}}',
    '{"screen":"custom","step":{"kind":"custom","ticket":"","username":"","parameters":null}}',
    '{"screen":"setUpTotp","step":{"kind":"setUpTotp","ticket":"","username":""}}',
    '[]',
    '"x"',
  ])('begins anew when what was kept is %s', kept => {
    const before = visit()
    before.storage.setItem('portico.auth', kept)
    expect(before.reload().auth.getView()).toMatchObject({ screen: 'signIn' })
  })
})

describe('what is kept for a reload', () => {
  it('stands while a session is looked for', async () => {
    let looking = false
    const before = visit({
      around: client => ({
        ...client,
        mayResume: () => looking || client.mayResume(),
        resume: signal => (looking ? new Promise(() => {}) : client.resume(signal)),
      }),
    })
    await before.act({ type: 'go.signUp' })
    looking = true
    expect(before.reload().auth.getView().screen).toBe('restoring')
    expect(before.storage.getItem('portico.auth')).toContain('signUp')
  })

  it('holds no password and no code, resting or pending', async () => {
    const { act, code, storage, auth } = visit()
    const kept = () => storage.getItem('portico.auth') ?? ''
    await act({ type: 'go.signUp' })
    auth.send({ type: 'submit', values: ada })
    expect(kept()).not.toContain(ada.password)
    await settled(auth)
    expect(kept()).toContain('confirmSignUp')
    expect(kept()).not.toContain(ada.password)
    auth.send({ type: 'submit', values: { code: code() } })
    expect(kept()).not.toContain(code())
  })

  it('holds no given password either', async () => {
    const { signInAs, storage } = visit()
    await signInAs(margaret)
    expect(storage.getItem('portico.auth')).toContain('newPassword')
    expect(storage.getItem('portico.auth')).not.toContain(margaret.password)
  })
})

describe('a door', () => {
  it('cannot lead to hosted pages with a client that has none', () => {
    const { client } = visit()
    expect(() => createAuth({ client, signInBy: 'redirect' })).toThrow(
      'pass createCognitoClient({ …, hostedPages })',
    )
  })

  it('has the name of who is expected in its form', async () => {
    const { client, pool, now } = visit()
    const environment = { storage: memoryStorage(), now }
    const auth = createAuth({
      client,
      settings: pool.settings,
      username: grace.username,
      environment,
    })
    auth.open()
    expect(await settled(auth)).toMatchObject({ screen: 'signIn', username: grace.username })
  })

  it('calls providers as people do, unless told otherwise', () => {
    const { client } = visit()
    const kinds = ['LoginWithAmazon', 'SignInWithApple', 'Google'] as const
    const providers = [
      ...kinds.map(kind => ({ id: kind, kind })),
      { id: 'Acme', kind: 'OIDC', name: 'Acme Ltd' } as const,
    ]
    const names = createAuth({ client, settings: { providers } }).settings.providers
    expect(names.map(({ name }) => name)).toEqual(['Amazon', 'Apple', 'Google', 'Acme Ltd'])
  })

  it('hears of the session on the screen a reload brought back', async () => {
    const before = visit()
    await before.act({ type: 'go.signUp' })
    await before.submit(ada)
    const { auth, submit, code, client, signInAs } = before.reload()
    await submit({ code: code() })
    if (auth.getView().screen !== 'signedIn') {
      await signInAs({ username: ada.email, password: ada.password })
    }
    await client.signOut()
    expect(await settled(auth)).toMatchObject({ screen: 'signIn' })
  })

  it('stays open until everybody who opened it has closed it', async () => {
    const { auth, signInAs } = visit()
    const close = auth.open()
    close()
    close()
    expect(await signInAs(grace)).toMatchObject({ screen: 'signedIn' })
  })

  it('goes on where storage is full', async () => {
    const { auth, act, storage } = visit()
    let heard = 0
    auth.subscribe(() => {
      heard += 1
    })
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await act({ type: 'go.signUp' })).toMatchObject({ screen: 'signUp' })
    expect(heard).toBeGreaterThan(0)
  })

  it('can be closed and opened again', async () => {
    const { auth, signInAs, close } = visit()
    close()
    auth.open()
    expect(await signInAs(grace)).toMatchObject({ screen: 'signedIn' })
  })

  it('lets in who was let in by another tab after it was made and before it opened', async () => {
    const before = visit()
    const { client, pool, now } = before.openTab()
    const environment = { storage: memoryStorage(), now }
    const auth = createAuth({ client, settings: pool.settings, environment })
    await before.signInAs(grace)
    auth.open()
    expect(await settled(auth)).toMatchObject({ screen: 'signedIn' })
  })

  it('lets in who was let in by a tab whose mark in storage is still on its way', async () => {
    const before = visit()
    const tab = before.openBrowserTab()
    const late = { ...tab, lasting: memoryStorage() }
    const { region, userPoolId, clientId, fetch, settings } = before.pool
    const client = createCognitoClient({ region, userPoolId, clientId, fetch, environment: late })
    const environment = { storage: memoryStorage(), now: before.now }
    await before.signInAs(grace)
    const auth = createAuth({ client, settings, environment })
    auth.open()
    await expect.poll(() => auth.getView().screen).toBe('signedIn')
  })

  it('shows a server the form, whoever may be signed in', async () => {
    const before = visit()
    await before.signInAs(grace)
    const { auth } = before.reload()
    expect(auth.getServerView()).toMatchObject({ screen: 'signIn' })
  })

  it('gives the same view until something changes', () => {
    const { auth } = visit()
    expect(auth.getView()).toBe(auth.getView())
  })
})
