import { grace, joan } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import { poolFrom, poolGlobalTypes, poolInitialGlobals, providersFrom } from './pool-toolbar.ts'
import { act, signInAs, submit, type Trip, walk } from './walk.ts'

const accounts = [grace, joan]

const trips: Trip[] = [
  [{ accounts }, signInAs(grace)],
  [{ accounts, recovery: [] }, act({ type: 'go.signUp' }), submit({ email: 'ada@example.com' })],
  [
    { accounts, verification: { contacts: ['email'], by: 'link' }, firstFactors: ['emailCode'] },
    submit({ username: joan.username }),
    act({ type: 'choose', factor: 'emailCode' }),
    () => {
      throw new Error('not here')
    },
  ],
]

type Choices = Record<string, string>

/** Everything that can be chosen together. */
const all = ['signInWith', 'mfa', 'passwordless'].reduce<Choices[]>(
  (chosen, key) => chosen.flatMap(so => valuesOf(key).map(value => ({ ...so, [key]: value }))),
  [{}],
)

function valuesOf(key: string): string[] {
  const { toolbar } = poolGlobalTypes[key] as { toolbar: { items: { value: string }[] } }
  return toolbar.items.map(({ value }) => value)
}

const asked = (globals: Choices) => ({
  abortSignal: new AbortController().signal,
  globals,
  parameters: {},
  canvas: Object.create(null),
})

describe('the pool in the toolbar', () => {
  it('is the story’s own at first', () => {
    const given = { recovery: [], mfa: { mode: 'off', methods: [] } } as const
    expect(poolFrom(poolInitialGlobals, given)).toBe(given)
    expect(poolFrom({}, given)).toBe(given)
    expect(providersFrom(poolInitialGlobals, undefined)).toBeUndefined()
  })

  it('can be any, and every walk ends somewhere', async () => {
    const chosen = all.filter(so => Object.values(so).some(value => value !== 'story'))
    expect(chosen).toHaveLength(5 * 4 * 3 - 1)
    for (const globals of chosen) {
      for (const trip of trips) {
        const { visit } = await walk(...trip)(asked(globals))
        expect(visit.auth.getView()).toMatchObject({ screen: expect.any(String), pending: false })
      }
    }
  })

  it('leads who meant an e-mail address to the same screen by phone', async () => {
    const phone = asked({ signInWith: 'phone' })
    const { visit } = await walk({}, signInAs(grace))(phone)
    expect(visit.auth.getView().screen).toBe('signedIn')
    const ada = submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' })
    const { visit: newcomer } = await walk({}, act({ type: 'go.signUp' }), ada)(phone)
    expect(newcomer.auth.getView()).toMatchObject({
      screen: 'confirmSignUp',
      delivery: { channel: 'sms' },
    })
  })

  it('offers providers, with and without an employer', () => {
    expect(providersFrom({ providers: 'none' }, ['theirs'])).toEqual([])
    expect(providersFrom({ providers: 'social' }, undefined)).toHaveLength(4)
    expect(providersFrom({ providers: 'enterprise' }, undefined)).toHaveLength(5)
  })
})
