import { frances, grace } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import { settled, visit } from '../machine/visit.test-kit.ts'
import { readRoute, toAddress } from './route.ts'
import { slugs } from './slugs.ts'

const ada = { email: 'ada@portico.example', password: 'Analytical-Engine-1' }
const hash = { routing: 'hash' } as const

describe('the address of a screen', () => {
  it('is shown, and leaves the path and query of the application alone', async () => {
    const { act, bar, ready } = visit(hash)
    await ready()
    expect(bar.read()).toBe('/app?tab=1#/sign-in')
    await act({ type: 'go.signUp' })
    expect(bar.read()).toBe('/app?tab=1#/sign-up')
  })

  it.each(['/auth', 'auth/', '//auth/'])(
    'is a path below the base where that is asked for: %s',
    async basePath => {
      const { act, bar, ready } = visit({ routing: 'path', basePath, address: '/reports/7?x=1' })
      await ready()
      expect(bar.read()).toBe('/auth/sign-in')
      await act({ type: 'go.forgotPassword' })
      expect(bar.read()).toBe('/auth/forgot-password')
    },
  )

  it('is none by default', async () => {
    const { act, bar } = visit()
    await act({ type: 'go.signUp' })
    expect(bar.read()).toBe('/app?tab=1')
  })

  it.each(['hash', 'path'] as const)(
    'gives way to where they were going once they are in (%s)',
    async routing => {
      const { signInAs, act, bar, ready } = visit({ routing, address: '/reports/7?x=1#summary' })
      await ready()
      expect(bar.read()).toMatch(/sign-in$/)
      await signInAs(grace)
      expect(bar.read()).toBe('/reports/7?x=1#summary')
      await act({ type: 'signOut' })
      expect(bar.read()).toMatch(/sign-in$/)
      await signInAs(grace)
      expect(bar.read()).toBe('/reports/7?x=1#summary')
    },
  )

  it.each(Object.values(slugs))('reads back: %s', slug => {
    for (const mode of ['hash', 'path'] as const) {
      const routes = { mode, base: '/door' }
      const route = readRoute(mode === 'hash' ? `/app#/${slug}` : `/door/${slug}`, routes)
      expect(route && toAddress(route.screen, '/app', routes)).toContain(slug)
    }
  })

  it.each(['/app', '/app#summary', '/app#/nowhere', '/app#/sign-in/more', '/app#/constructor'])(
    'is not read out of one of the application: %s',
    address => {
      expect(readRoute(address, { mode: 'hash', base: '' })).toBeNull()
    },
  )
})

describe('the back button', () => {
  it('goes back a screen, and forward again', async () => {
    const { act, bar, auth, ready } = visit(hash)
    await ready()
    await act({ type: 'go.signUp' })
    bar.go(-1)
    expect(auth.getView().screen).toBe('signIn')
    bar.go(1)
    expect(auth.getView().screen).toBe('signUp')
  })

  it('leaves a code for the form', async () => {
    const { act, submit, bar, auth, ready } = visit(hash)
    await ready()
    await act({ type: 'go.signUp' })
    await submit(ada)
    expect(bar.read()).toContain('#/confirm-sign-up')
    bar.go(-1)
    expect(auth.getView().screen).toBe('signUp')
    expect(bar.read()).toContain('#/sign-up')
  })

  it('cannot go forward to a challenge that is over, and the address says where one is', async () => {
    const { act, submit, bar, auth, ready } = visit(hash)
    await ready()
    await act({ type: 'go.forgotPassword' })
    await submit({ username: frances.username })
    bar.go(-2)
    expect(auth.getView().screen).toBe('signIn')
    bar.go(2)
    expect(auth.getView().screen).toBe('signIn')
    expect(bar.read()).toContain('#/sign-in')
  })

  it('does not show the door again to who is in', async () => {
    const { act, signInAs, bar, auth, ready } = visit({ ...hash, address: '/app#summary' })
    await ready()
    await act({ type: 'go.signUp' })
    await act({ type: 'go.signIn' })
    await signInAs(grace)
    bar.go(-1)
    expect(auth.getView().screen).toBe('signedIn')
    expect(bar.read()).toBe('/app#summary')
  })
})

describe('a link into the application', () => {
  const at = (link: string, routing: 'hash' | 'path' = 'hash') => visit({ routing, address: link })

  it('opens the reset with name and code filled in, and cleans the address', async () => {
    const first = visit(hash)
    await first.act({ type: 'go.forgotPassword' })
    await first.submit({ username: frances.username })
    const query = new URLSearchParams({ username: frances.username, code: first.code() })
    const { auth, bar, submit } = first.openTab(`/app#/reset-password?${query}`)
    expect(bar.read()).toBe('/app#/reset-password')
    const view = auth.getView()
    expect(view).toMatchObject({ screen: 'resetPassword', username: frances.username })
    const code = view.screen === 'resetPassword' ? view.code : ''
    expect(await submit({ code, password: 'A-New-Password-1' })).toMatchObject({
      screen: 'signedIn',
    })
  })

  it('opens the confirmation under the names that Cognito gives them', () => {
    const { auth } = at('/confirm-sign-up?user_name=ada&confirmation_code=123456', 'path')
    expect(auth.getView()).toMatchObject({
      screen: 'confirmSignUp',
      username: 'ada',
      code: '123456',
    })
  })

  it('fills the code in where this tab rests on that screen, and keeps what it knows', async () => {
    const first = visit(hash)
    await first.act({ type: 'go.signUp' })
    await first.submit(ada)
    const { email: username } = ada
    first.bar.replace(`/app#/confirm-sign-up?${new URLSearchParams({ username, code: '42' })}`)
    expect(first.reload().auth.getView()).toMatchObject({
      screen: 'confirmSignUp',
      code: '42',
      delivery: { channel: 'email' },
    })
  })

  it('survives the door being opened twice before anybody saw it', () => {
    const { auth, close } = at('/app#/reset-password?username=ada&code=123456')
    close()
    auth.open()
    expect(auth.getView()).toMatchObject({ screen: 'resetPassword', code: '123456' })
  })

  it('is over once they left the screen it led to', async () => {
    const { act, submit, auth, close, ready } = at(
      `/app#/reset-password?username=${frances.username}&code=123456`,
    )
    await ready()
    await act({ type: 'back' })
    await act({ type: 'go.forgotPassword' })
    await submit({ username: grace.username })
    close()
    auth.open()
    const rests = { screen: 'resetPassword', username: grace.username, code: '' }
    expect(auth.getView()).toMatchObject(rests)
  })

  it('opens while the door stands open, whatever is on screen', async () => {
    const { auth, bar, ready, act } = visit(hash)
    await ready()
    await act({ type: 'go.signUp' })
    bar.push('/app?tab=1#/reset-password?username=ada&code=123456')
    bar.go(0)
    expect(auth.getView()).toMatchObject({
      screen: 'resetPassword',
      username: 'ada',
      code: '123456',
    })
    expect(bar.read()).toBe('/app?tab=1#/reset-password')
  })

  it('does not disturb who is in', async () => {
    const { auth, bar, ready, signInAs } = visit(hash)
    await ready()
    await signInAs(grace)
    bar.push('/app?tab=1#/reset-password?username=ada&code=123456')
    bar.go(0)
    expect(auth.getView().screen).toBe('signedIn')
    expect(bar.read()).toBe('/app?tab=1')
  })

  it('does not open a challenge that nobody asked', async () => {
    const { auth, bar } = at('/app#/totp')
    expect(await settled(auth)).toMatchObject({ screen: 'signIn' })
    expect(bar.read()).toBe('/app#/sign-in')
  })

  it('never shows the name or the code in an address of ours', async () => {
    const { act, submit, bar, code, ready } = visit(hash)
    await ready()
    await act({ type: 'go.signUp' })
    await submit(ada)
    expect(bar.read()).not.toMatch(/@|%40/)
    expect(bar.read()).not.toContain(code())
  })
})

describe('a second tab at the same address', () => {
  it('continues where the first one rests', async () => {
    const first = visit(hash)
    await first.ready()
    await first.act({ type: 'go.signUp' })
    await first.submit(ada)
    const second = first.openTab()
    expect(await settled(second.auth)).toMatchObject({
      screen: 'confirmSignUp',
      username: ada.email,
    })
    const inside = await second.submit({ code: first.code() })
    expect(inside).toMatchObject({ screen: expect.stringMatching(/signedIn|signIn/) })
  })

  it('begins at the start when no tab rests there', async () => {
    const { openTab } = visit(hash)
    const { auth } = openTab('/app#/confirm-sign-up')
    expect(await settled(auth)).toMatchObject({ screen: 'signIn' })
  })
})

it('leads back to the first screen, however soon it was left', async () => {
  const { auth, bar, ready } = visit({ routing: 'hash', address: '/app' })
  auth.send({ type: 'go.signUp' })
  await ready()
  await expect.poll(() => bar.read()).toBe('/app#/sign-up')
  bar.go(-1)
  expect(auth.getView().screen).toBe('signIn')
  expect(bar.read()).toBe('/app#/sign-in')
})
