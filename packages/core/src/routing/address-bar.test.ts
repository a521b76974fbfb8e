import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserAddressBar } from './address-bar.ts'

afterEach(() => vi.unstubAllGlobals())

function open(pathname: string) {
  const replaced: [unknown, string][] = []
  const history = {
    state: { router: 1 },
    replaceState: (state: unknown, _: string, address: string) => replaced.push([state, address]),
  }
  vi.stubGlobal('location', { pathname, search: '?tab=1', hash: '#/sign-in' })
  vi.stubGlobal('history', history)
  return { bar: browserAddressBar(), replaced }
}

describe('the browser’s address', () => {
  it.each([
    ['/app', '/app?tab=1#/sign-in'],
    ['//elsewhere.example/app', '/elsewhere.example/app?tab=1#/sign-in'],
    ['//', '/?tab=1#/sign-in'],
  ])('is one of this host: %s', (pathname, address) => {
    expect(open(pathname).bar.read()).toBe(address)
  })

  it('changes without a trace, and leaves what a router keeps with it', () => {
    const { bar, replaced } = open('/app')
    bar.replace('/app#/sign-up')
    expect(replaced).toEqual([[{ router: 1 }, '/app#/sign-up']])
  })

  it('stands still where there is no browser', () => {
    expect(browserAddressBar().read()).toBe('/')
  })
})
