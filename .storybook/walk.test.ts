import { barbara, frances, grace, hedy } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import { poolInitialGlobals } from './pool-toolbar.ts'
import { act, signInAs, submit, type Trip, type Visit, walk } from './walk.ts'

const asked = (globals: object = {}) => ({
  abortSignal: new AbortController().signal,
  globals: { language: 'en', ...poolInitialGlobals, ...globals },
  parameters: {},
  canvas: Object.create(null),
})

const required = { mfa: { mode: 'required', methods: ['totp'] } } as const
const mfa = { mfa: { mode: 'optional', methods: ['email'] } } as const

const trips: Record<string, Trip> = {
  'a code by e-mail': [mfa, signInAs(hedy)],
  'the key for an app': [required, signInAs(barbara)],
  'a code to reset with': [
    {},
    act({ type: 'go.forgotPassword' }),
    submit({ username: frances.username }),
  ],
  'a name nobody has': [
    {},
    act({ type: 'go.forgotPassword' }),
    submit({ username: 'nobody@example.com' }),
  ],
  'somebody new': [
    {},
    act({ type: 'go.signUp' }),
    submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' }),
  ],
}

describe('a walk', () => {
  it.each(Object.keys(trips))('leads to the same place every time: %s', async name => {
    const load = walk(...(trips[name] ?? [{}]))
    const [first, second] = [(await load(asked())).visit, (await load(asked())).visit]
    expect(second).not.toBe(first)
    expect(second.auth.getView()).toEqual(first.auth.getView())
    expect(second.pool.outbox.messages()).toEqual(first.pool.outbox.messages())
    expect(await peopleOf(second)).toEqual(await peopleOf(first))
  })

  it('shows a key for an app, and sends a code', async () => {
    const { visit: app } = await walk(...(trips['the key for an app'] ?? [{}]))(asked())
    expect(app.auth.getView()).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32,}$/) })
    const { visit: mail } = await walk(...(trips['a code by e-mail'] ?? [{}]))(asked())
    expect(mail.pool.outbox.messages()).toMatchObject([
      { code: expect.stringMatching(/^\d{6,8}$/) },
    ])
  })

  it('leaves the next one a pool as it was', async () => {
    const them = async ({ pool }: Visit) =>
      (await pool.call('AdminGetUser', { Username: grace.username })).UserStatus
    const load = walk({}, ({ pool }) =>
      pool.call('AdminResetUserPassword', { Username: grace.username }),
    )
    expect(await them((await load(asked())).visit)).toBe('RESET_REQUIRED')
    expect(await them((await walk({})(asked())).visit)).toBe('CONFIRMED')
  })

  it('is kept while the story is only dressed anew', async () => {
    const load = walk({})
    const story = asked()
    const { visit } = await load(story)
    expect((await load({ ...story, globals: { ...story.globals, theme: 'pond' } })).visit).toBe(
      visit,
    )
    const other = { ...story, globals: { ...story.globals, signInWith: 'phone' } }
    expect((await load(other)).visit).not.toBe(visit)
    expect((await load(asked())).visit).not.toBe(visit)
  })

  it('gives way to that of a story', async () => {
    const [ofFile, ofStory] = [walk({}), walk({ selfSignUp: false })]
    const story = { ...asked(), moduleExport: { loaders: [ofStory] } }
    expect(await ofFile(story)).toEqual({})
    expect((await ofStory(story)).visit.pool.settings.selfSignUp).toBe(false)
  })
})

const peopleOf = ({ pool }: { pool: { call: (name: string, input: object) => Promise<object> } }) =>
  pool.call('ListUsers', {})
