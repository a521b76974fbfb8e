import { describe, expect, it, vi } from 'vitest'
import { createActor, type InspectionEvent, type SnapshotFrom } from 'xstate'
import type { AuthClient } from '../../client.ts'
import { AuthError, type AuthErrorCode } from '../../errors.ts'
import { completeSettings } from '../../settings.ts'
import type { StepOf } from '../../step.ts'
import { toView } from '../../view.ts'
import type { AuthInput, Resting } from '../context.ts'
import type { PersonEvent } from '../events.ts'
import { authMachine } from '../machine.ts'
import { createAnyClient } from './any-client.test-kit.ts'
import { restsOf, type Walk, walksOf } from './paths.test-kit.ts'
import { sampleSteps } from './sample-steps.test-kit.ts'
import { scenarios } from './scenarios.test-kit.ts'
import { settled, walk } from './walk.test-kit.ts'

const taken = new Set<unknown>()

function inspect(event: InspectionEvent) {
  if (event.type !== '@xstate.microstep') return
  for (const transition of event._transitions) taken.add(transition)
}

/** Walks that began elsewhere are the same; one of each is enough. */
const done = new Set<string>()

describe.each(scenarios)('$name', scenario => {
  const walks = walksOf(scenario).filter(steps => {
    const title = `${JSON.stringify(scenario.settings)} ${toTitle(steps)}`
    return !done.has(title) && done.add(title)
  })

  it.each(walks.map(steps => [toTitle(steps), steps] as const))('%s', async (_, steps) => {
    const seen = await walk(scenario, steps, inspect)
    expect(seen).toEqual(steps.map(({ screen, failure }) => ({ screen, failure })))
  })
})

function toTitle(steps: Walk): string {
  return steps
    .map(({ doing: { event, leads = '' }, screen }) => `${event.type} ${leads} → ${screen}`)
    .join(', ')
}

describe('trouble at any rest', () => {
  const any = createAnyClient()
  const rests = scenarios.flatMap(scenario => [...restsOf(scenario, any.client).values()])
  const known = rests.filter(({ doing }) => doing.leads)
  // The same for a door that was not told who is in.
  const asking = known.flatMap(rest => {
    const { at } = rest
    return [rest, ...(at.context.inside ? [{ ...rest, at: unknown(at) }] : [])]
  })
  const { session } = sampleSteps.signedIn
  const inside = new Set<string>([
    'signedIn',
    'rememberDevice',
    'passkeyOffer',
    'mfaOffer',
    'verifyAttribute',
  ])

  function unknown(at: SnapshotFrom<typeof authMachine>) {
    return { ...at, context: { ...at.context, inside: null } } as typeof at
  }

  function resume(at: SnapshotFrom<typeof authMachine>) {
    const { context } = at
    const snapshot = { ...authMachine.getPersistedSnapshot(at), context }
    return createActor(authMachine, { snapshot, inspect, input: at.context }).start()
  }

  async function outcome({ at, doing }: (typeof rests)[number]) {
    const actor = resume(at)
    actor.send(doing.event)
    await settled(actor)
    actor.stop()
    return toView(actor.getSnapshot())
  }

  it.each(['stepExpired', 'stepFailed', 'unexpected', 'cancelled'] as const)(
    '%s leads on, and says so',
    async code => {
      any.fails(code)
      for (const rest of asking) {
        const view = await outcome(rest)
        const start = rest.at.context.inside ? 'signedIn' : 'signIn'
        expect([toView(rest.at).screen, start, 'signIn']).toContain(view.screen)
        if (view.failure) expect(view.failure.code).toBe(code satisfies AuthErrorCode)
      }
    },
  )

  it('lets them in when another tab did meanwhile', async () => {
    any.fails('unexpected', session)
    for (const rest of asking) {
      const { type } = rest.doing.event
      const before = toView(rest.at).screen
      // Who is in already stays where they are; asking for another code is beside the form.
      const stays = rest.at.context.inside || (type === 'resend' && inside.has(before))
      const { screen } = await outcome(rest)
      expect(screen).toBe(type === 'signOut' ? 'signIn' : stays ? before : 'signedIn')
    }
  })

  it('lets them in when they walk away from a request that another tab overtook', () => {
    any.fails('unexpected')
    for (const { at, doing } of asking.filter(({ at }) => at.can({ type: 'back' }))) {
      const actor = resume(at)
      actor.send(doing.event)
      if (!actor.getSnapshot().hasTag('pending')) continue
      any.tell(session)
      actor.send({ type: 'back' })
      expect(toView(actor.getSnapshot()).screen).toBe('signedIn')
      actor.stop()
    }
  })

  it('goes on at the form when another tab let them in and out again meanwhile', async () => {
    any.fails('unexpected')
    for (const { at, doing } of known.filter(({ at }) => !at.context.inside)) {
      const actor = resume(at)
      actor.send(doing.event)
      if (!actor.getSnapshot().hasTag('pending')) continue
      any.tell(session)
      any.tell(null)
      await settled(actor)
      expect(toView(actor.getSnapshot()).screen).not.toBe('signedIn')
      actor.stop()
    }
  })

  it('follows what other tabs do', () => {
    for (const { at } of rests) {
      for (const told of [session, null]) {
        const actor = resume(at)
        any.tell(told)
        const { screen } = toView(actor.getSnapshot())
        const before = toView(at).screen
        const isIn = at.context.inside !== null || inside.has(before)
        if (told && !isIn) expect(screen).toBe('signedIn')
        if (!told) expect(screen).toBe(isIn ? 'signIn' : before)
        actor.stop()
      }
    }
  })
})

describe('arriving', () => {
  const any = createAnyClient()
  const input = { client: any.client, settings: completeSettings(), now: () => 0 }

  function arrive(more: Partial<AuthInput>) {
    const actor = createActor(authMachine, { input: { ...input, ...more }, inspect }).start()
    return settled(actor).then(() => actor.stop() && toView(actor.getSnapshot()).screen)
  }

  const resting = (screen: Resting['screen'], kind = screen as keyof typeof sampleSteps) => ({
    resting: { screen, step: sampleSteps[kind] ?? null, username: 'ada', resendAt: 0 },
  })

  it.each([
    'signUp',
    'confirmSignUp',
    'awaitApproval',
    'forgotPassword',
    'resetPassword',
    'newPassword',
    'chooseFactor',
    'password',
    'code',
    'totp',
    'passkey',
    'custom',
    'chooseSetUp',
    'setUpTotp',
    'setUpContact',
  ] as const)('comes back to %s', async screen => {
    expect(await arrive(resting(screen))).toBe(screen)
  })

  it('comes back to the inbox', async () => {
    expect(await arrive(resting('checkInbox', 'confirmSignUp'))).toBe('checkInbox')
  })

  it('asks for another key where that of the app was not kept', async () => {
    const step = { ...sampleSteps.setUpTotp, secret: '' }
    const client = { ...any.client, resend: async () => sampleSteps.setUpTotp }
    const left = { resting: { ...resting('setUpTotp').resting, step } }
    expect(await arrive({ ...left, client })).toBe('setUpTotp')
    any.fails('stepExpired')
    expect(await arrive(left)).toBe('signIn')
    any.fails('offline', sampleSteps.signedIn.session)
    expect(await arrive(left)).toBe('signedIn')
    any.fails('offline')
    expect(await arrive(left)).toBe('setUpTotp')
  })

  const signedIn = {
    ...any.client,
    mayResume: () => true,
    resume: async () => sampleSteps.signedIn,
  }

  it.each(['rememberDevice', 'passkeyOffer', 'mfaOffer', 'verifyAttribute'] as const)(
    'comes back to %s when still signed in, and not otherwise',
    async screen => {
      expect(await arrive({ ...resting(screen), client: signedIn })).toBe(screen)
      expect(await arrive(resting(screen))).toBe('signIn')
    },
  )

  it('keeps what was proposed before a reload on screen while the session is renewed', async () => {
    any.fails('unavailable', sampleSteps.signedIn.session)
    const client = { ...signedIn, answer: any.client.answer }
    const left = { ...input, client, ...resting('passkeyOffer') }
    const actor = createActor(authMachine, { input: left, inspect }).start()
    await settled(actor)
    actor.send({ type: 'accept' })
    await settled(actor)
    expect(toView(actor.getSnapshot())).toMatchObject({
      screen: 'passkeyOffer',
      failure: { code: 'unavailable' },
    })
    const asks = { ...client, answer: async () => sampleSteps.setUpTotp }
    const offer = { ...input, client: asks, ...resting('mfaOffer') }
    const other = createActor(authMachine, { input: offer, inspect }).start()
    await settled(other)
    other.send({ type: 'setUp', method: 'totp' })
    await settled(other)
    any.tell(sampleSteps.signedIn.session)
    expect(toView(other.getSnapshot()).screen).toBe('setUpTotp')
  })

  it('comes back to the app that was being set up by who is in, and asks for another key', async () => {
    const { resting: left } = resting('setUpTotp')
    const step = { ...sampleSteps.setUpTotp, secret: '' }
    const client = { ...signedIn, resend: async () => sampleSteps.setUpTotp }
    expect(await arrive({ resting: { ...left, step }, client })).toBe('setUpTotp')
  })

  it('says whom to ask where a visit begins at a reset that nobody can do alone', async () => {
    const settings = completeSettings({ recovery: [] })
    expect(await arrive({ start: 'forgotPassword', settings })).toBe('noRecovery')
  })

  it('need not wait for the device to go another way', async () => {
    const settings = completeSettings({ firstFactors: ['passkey', 'password'] })
    const client: AuthClient = {
      ...any.client,
      answer: () => new Promise(() => {}),
      signIn: async () => sampleSteps.chooseFactor,
    }
    const actor = createActor(authMachine, {
      input: { ...input, ...resting('passkey'), settings, client },
      inspect,
    }).start()
    actor.send({ type: 'accept' })
    actor.send({ type: 'go.chooseFactor' })
    await settled(actor)
    expect(toView(actor.getSnapshot()).screen).toBe('chooseFactor')
    actor.stop()
  })

  it('lets in who is still signed in, and shows the form to who is not', async () => {
    expect(await arrive({ client: signedIn })).toBe('signedIn')
    const out = { ...signedIn, resume: async () => sampleSteps.signedOut }
    expect(await arrive({ client: out })).toBe('signIn')
    any.fails('unavailable')
    expect(await arrive({ client: { ...any.client, mayResume: () => true } })).toBe('signIn')
  })

  it('begins where it is told to', async () => {
    expect(await arrive({ start: 'signUp' })).toBe('signUp')
    expect(await arrive({ start: 'forgotPassword' })).toBe('forgotPassword')
    const link = { username: 'ada', code: '1' }
    expect(await arrive({ start: { screen: 'confirmSignUp', ...link } })).toBe('confirmSignUp')
    expect(await arrive({ start: { screen: 'resetPassword', ...link } })).toBe('resetPassword')
  })

  it('continues where another tab rests', async () => {
    const { resting: there } = resting('totp')
    expect(await arrive({ find: async () => there })).toBe('totp')
    expect(await arrive({ find: async () => null })).toBe('signIn')
    expect(await arrive({ find: () => Promise.reject(new Error('deaf')) })).toBe('signIn')
  })

  it('lands on a screen that says so when a client speaks in steps of tomorrow', async () => {
    const levitate = { kind: 'levitate' } as unknown as StepOf<'unsupported'>
    const client = { ...any.client, mayResume: () => true, resume: async () => levitate }
    expect(await arrive({ client })).toBe('unsupported')
  })

  it('takes a passkey picked from autofill, and stays on the form when none is', async () => {
    const picked = { ...any.client, discover: async () => sampleSteps.signedIn }
    const actor = createActor(authMachine, { input: { ...input, client: picked }, inspect }).start()
    await new Promise(resolve => setTimeout(resolve))
    expect(toView(actor.getSnapshot()).screen).toBe('signedIn')
    const none = { ...any.client, discover: () => Promise.reject(new Error('none')) }
    expect(await arrive({ client: none })).toBe('signIn')
  })
})

describe('on the way to a provider, or to the back end’s own pages', () => {
  const { signedIn, signedOut } = sampleSteps
  const acme = { id: 'Acme', kind: 'SAML', domains: ['Acme.example'] } as const
  const settings = completeSettings({ providers: [acme] })
  const ofAcme = ' ada@acme.EXAMPLE '

  /** Each is at the door, or at the form for a new account; `by`: with forms or without. */
  function stand(
    redirect: NonNullable<AuthClient['redirect']>,
    { at = 'signIn', by = 'form' }: { at?: 'signIn' | 'signUp'; by?: AuthInput['signInBy'] } = {},
  ) {
    const any = createAnyClient()
    const client = { ...any.client, redirect: vi.fn(redirect) }
    const input = { client, settings, now: () => 0, start: at, ...(by && { signInBy: by }) }
    const actor = createActor(authMachine, { input, inspect }).start()
    const view = () => toView(actor.getSnapshot())
    const act = async (event: PersonEvent) => {
      actor.send(event)
      await settled(actor)
      return view()
    }
    const asked = () => client.redirect.mock.calls.map(([target]) => target)
    return { actor, view, act, asked, tell: any.tell }
  }

  const never = () => new Promise<never>(() => {})

  it.each(['signIn', 'signUp'] as const)('says where they go, from %s', at => {
    const { actor, view, asked } = stand(never, { at })
    actor.send({ type: 'redirect', provider: 'Acme', returnTo: '/reports' })
    expect(view()).toMatchObject({ screen: 'redirecting', pending: true, provider: acme })
    expect(asked()).toEqual([{ provider: 'Acme', returnTo: '/reports' }])
    actor.send({ type: 'back' })
    expect(view()).toMatchObject({ screen: 'signIn', failure: null })
  })

  it.each([
    ['signIn', { username: ofAcme }],
    ['signUp', { email: ofAcme, password: 'never sent' }],
  ] as const)('leads from %s where the address does', (at, values) => {
    const { actor, view, asked } = stand(never, { at })
    actor.send({ type: 'submit', values })
    expect(view()).toMatchObject({ screen: 'redirecting', provider: acme })
    expect(asked()).toEqual([{ identifier: 'acme.example', username: ofAcme.trim() }])
  })

  it('asks the pool about everybody else', async () => {
    const { act, asked } = stand(never)
    await act({ type: 'submit', values: { username: 'ada@notacme.example' } })
    expect(asked()).toEqual([])
  })

  it.each([
    [{ type: 'submit', values: {} }, {}],
    [{ type: 'go.signUp' }, { page: 'signUp' }],
    [{ type: 'go.forgotPassword' }, { page: 'forgotPassword' }],
  ] as const)('has nothing to fill in by redirect: %o', (event, target) => {
    const { actor, view, asked } = stand(never, { by: 'redirect' })
    expect(view()).toMatchObject({ screen: 'signIn', fields: [], byRedirect: true })
    actor.send(event)
    expect(asked()).toEqual([target])
  })

  it('lets in whom a small window brought home, and asks again who is sent back', async () => {
    const inside = stand(async () => signedIn)
    expect(await inside.act({ type: 'redirect' })).toMatchObject({ screen: 'signedIn' })
    const out = stand(async () => signedOut)
    expect(await out.act({ type: 'redirect' })).toMatchObject({ screen: 'signIn', failure: null })
  })

  it.each(['providerRefused', 'providerFailed', 'returnFailed', 'stepExpired'] as const)(
    'is back at the form after %s, and says so',
    async code => {
      const { act } = stand(() => Promise.reject(new AuthError(code)))
      const view = await act({ type: 'redirect', provider: 'Acme' })
      expect(view).toMatchObject({ screen: 'signIn', failure: { code } })
    },
  )

  it('says nothing to who came back without having gone', async () => {
    const { act } = stand(() => Promise.reject(new AuthError('cancelled')))
    expect(await act({ type: 'redirect' })).toMatchObject({ screen: 'signIn', failure: null })
  })

  it('lets in whom another tab let in meanwhile', async () => {
    let refuse = (_: AuthError) => {}
    const { actor, tell } = stand(() => new Promise((_, reject) => (refuse = reject)))
    actor.send({ type: 'redirect' })
    tell(signedIn.session)
    refuse(new AuthError('cancelled'))
    await settled(actor)
    expect(toView(actor.getSnapshot()).screen).toBe('signedIn')
  })

  it('has no way out where the client has none', () => {
    const { client } = createAnyClient()
    const input = { client, settings, now: () => 0, signInBy: 'redirect' as const }
    const actor = createActor(authMachine, { input }).start()
    expect(actor.getSnapshot().can({ type: 'redirect' })).toBe(false)
    expect(toView(actor.getSnapshot())).toMatchObject({ byRedirect: false })
  })
})

describe('the walks together', () => {
  it('take every edge of the machine', () => {
    const untaken: string[] = []
    const look = (node: typeof authMachine.root) => {
      for (const transition of [...node.transitions.values(), node.always ?? []].flat()) {
        const to = transition.target?.[0]?.id ?? 'itself'
        if (!taken.has(transition)) untaken.push(`${node.id} ${transition.eventType} → ${to}`)
      }
      for (const child of Object.values(node.states)) look(child as typeof node)
    }
    look(authMachine.root)
    expect(untaken).toEqual([])
  })
})
