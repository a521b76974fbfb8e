import { describe, expect, it } from 'vitest'
import { type ChallengeWorlds, describeChallenges, type Person } from './challenges.contract.ts'
import type { AuthClient, NewAccount } from './client.ts'
import { codeOf, expectCode, expectStep, thrownBy } from './expectations.contract.ts'
import type { Session } from './session.ts'

/** A back end in a known state, with a browser of its own in front of it. */
export interface ContractWorld {
  client: AuthClient
  /** The client as it is after a reload of the page. */
  reload(): AuthClient
  /** Has an account, and signs straight in. */
  grace: Person
  /** Signed up, and never confirmed. */
  joan: Person
  /** Has a temporary password. */
  margaret: Person
  /** Nobody yet. */
  newcomer: NewAccount & { password: string }
  /** A password no policy of this back end takes. */
  weakPassword: string
  /** Another good password than anybody has. */
  newPassword: string
  /** The last code sent to this person. */
  lastCode(username: string): string | Promise<string>
  /** Cuts the network off. */
  goOffline(): void
}

const idle = new AbortController().signal

/**
 * Tests every promise of `AuthClient` over a client of your own.
 *
 * @param open makes a new world for each test; no two share anything.
 * @param worlds what your back end can ask beside a password; what it cannot is not tested.
 */
export function describeAuthClient(
  name: string,
  open: () => Promise<ContractWorld>,
  worlds: ChallengeWorlds = {},
) {
  describe(`${name} keeps the promises of a client`, () => {
    describeChallenges(worlds)

    describe('signing in', () => {
      it('lets in who has the right password', async () => {
        const { client, grace } = await open()
        const { session } = expectStep(await client.signIn(grace, idle), 'signedIn')
        expect(session.user.id).toBeTruthy()
        expect(session.user.label).toBeTruthy()
        expect(session.expiresAt).toBeGreaterThan(0)
      })

      it('says the same of a wrong name and a wrong password', async () => {
        const { client, grace, newcomer } = await open()
        const wrong = { username: grace.username, password: `${grace.password}x` }
        const nobody = { username: newcomer.username, password: grace.password }
        await expectCode(client.signIn(wrong, idle), 'wrongCredentials')
        await expectCode(client.signIn(nobody, idle), 'wrongCredentials')
      })

      it('takes a name with spaces pasted around it', async () => {
        const { client, grace } = await open()
        const pasted = { ...grace, username: ` ${grace.username} ` }
        expectStep(await client.signIn(pasted, idle), 'signedIn')
      })

      it('does not take a password with spaces around it', async () => {
        const { client, grace } = await open()
        const padded = { ...grace, password: ` ${grace.password} ` }
        await expectCode(client.signIn(padded, idle), 'wrongCredentials')
      })

      it.each(['', ' ', '\u0000', '👩‍🚀', 'مرحبا', 'x'.repeat(10_000), '{"$ne":null}'])(
        'answers the odd name and password %#  with a code',
        async odd => {
          const { client, grace } = await open()
          const tries = [
            client.signIn({ username: odd, password: grace.password }, idle),
            client.signIn({ username: grace.username, password: odd }, idle),
          ]
          for (const tried of tries) expect(await codeOf(tried)).toBe('wrongCredentials')
        },
      )

      it('sends a fresh code to who never confirmed, and goes on from it', async () => {
        const { client, joan, lastCode } = await open()
        const step = expectStep(await client.signIn(joan, idle), 'confirmSignUp')
        expect(step.username).toBe(joan.username)
        const answer = { ticket: step.ticket, code: await lastCode(joan.username) }
        expectStep(await client.confirmSignUp(answer, idle), 'signedIn', 'signedOut')
        expectStep(await client.signIn(joan, idle), 'signedIn')
      })

      it('stops when it is told to, and lets nobody in', async () => {
        const { client, grace } = await open()
        const stop = new AbortController()
        const tried = client.signIn(grace, stop.signal)
        stop.abort()
        await expect(tried).rejects.toBeInstanceOf(Error)
        expect(await client.getAccessToken()).toBeNull()
        expect(client.mayResume()).toBe(false)
      })

      it('is offline without a network', async () => {
        const { client, grace, goOffline } = await open()
        goOffline()
        await expectCode(client.signIn(grace, idle), 'offline')
      })
    })

    describe('a temporary password', () => {
      async function start() {
        const world = await open()
        const first = await world.client.signIn(world.margaret, idle)
        const step = expectStep(first, 'newPassword')
        const attributes = Object.fromEntries(step.missing.map(name => [name, 'Margaret']))
        const answer = { kind: 'newPassword', password: world.newPassword, attributes } as const
        return { ...world, step, answer }
      }

      it('is changed for one of their own, with what the pool lacks', async () => {
        const { client, step, answer, margaret } = await start()
        expect(step.username).toBe(margaret.username)
        expectStep(await client.answer(step.ticket, answer, idle), 'signedIn')
        await client.signOut()
        const changed = { username: margaret.username, password: answer.password }
        expectStep(await client.signIn(changed, idle), 'signedIn')
      })

      it('keeps the ticket good when the new one is not taken', async () => {
        const { client, step, answer, weakPassword } = await start()
        const weak = { ...answer, password: weakPassword }
        await expectCode(client.answer(step.ticket, weak, idle), 'passwordRejected')
        expectStep(await client.answer(step.ticket, answer, idle), 'signedIn')
      })

      it('starts again from a ticket that is none', async () => {
        const { client, answer } = await start()
        await expectCode(client.answer('made up', answer, idle), 'stepExpired')
      })
    })

    describe('signing up', () => {
      async function start() {
        const world = await open()
        const first = await world.client.signUp(world.newcomer, idle)
        return { ...world, step: expectStep(first, 'confirmSignUp') }
      }

      it('asks for the code that was sent, and goes on without retyping', async () => {
        const { client, step, newcomer, lastCode } = await start()
        expect(step.username).toBe(newcomer.username)
        expect(step.delivery?.to).toContain('*')
        const answer = { ticket: step.ticket, code: await lastCode(newcomer.username) }
        const next = expectStep(await client.confirmSignUp(answer, idle), 'signedIn', 'signedOut')
        if (next.kind === 'signedOut') expect(next.reason).toBe('confirmed')
        expectStep(await client.signIn(newcomer, idle), 'signedIn')
      })

      it('keeps the ticket good after a wrong code', async () => {
        const { client, step, newcomer, lastCode } = await start()
        const { ticket } = step
        const code = await lastCode(newcomer.username)
        const wrong = code.startsWith('0') ? '999999' : '000000'
        await expectCode(client.confirmSignUp({ ticket, code: wrong }, idle), 'wrongCode')
        expectStep(await client.confirmSignUp({ ticket, code }, idle), 'signedIn', 'signedOut')
      })

      it('sends another code when asked to', async () => {
        const { client, step, newcomer, lastCode } = await start()
        const again = expectStep(await client.resend(step.ticket, idle), 'confirmSignUp')
        expect(again.delivery?.to).toContain('*')
        const answer = { ticket: again.ticket, code: await lastCode(newcomer.username) }
        expectStep(await client.confirmSignUp(answer, idle), 'signedIn', 'signedOut')
      })

      it('goes on after a reload', async () => {
        const { reload, step, newcomer, lastCode } = await start()
        const answer = { ticket: step.ticket, code: await lastCode(newcomer.username) }
        expectStep(await reload().confirmSignUp(answer, idle), 'signedIn', 'signedOut')
      })

      it('says when the name is taken', async () => {
        const { client, grace, newcomer } = await open()
        const { email, ...others } = newcomer.attributes
        const attributes = email ? { ...others, email: grace.username } : others
        const again = { ...newcomer, username: grace.username, attributes }
        await expectCode(client.signUp(again, idle), 'usernameTaken')
      })

      it('says when the password is not taken', async () => {
        const { client, newcomer, weakPassword } = await open()
        const weak = { ...newcomer, password: weakPassword }
        await expectCode(client.signUp(weak, idle), 'passwordRejected')
      })
    })

    describe('a forgotten password', () => {
      async function start() {
        const world = await open()
        const { client, grace, lastCode, newPassword } = world
        const step = expectStep(await client.forgotPassword(grace.username, idle), 'resetPassword')
        const code = await lastCode(grace.username)
        return { ...world, step, answer: { ticket: step.ticket, code, password: newPassword } }
      }

      it('is changed with the code that was sent', async () => {
        const { client, grace, step, answer } = await start()
        expect(step.username).toBe(grace.username)
        const next = expectStep(await client.resetPassword(answer, idle), 'signedIn', 'signedOut')
        if (next.kind === 'signedOut') expect(next.reason).toBe('passwordChanged')
        await client.signOut()
        await expectCode(client.signIn(grace, idle), 'wrongCredentials')
        const changed = { username: grace.username, password: answer.password }
        expectStep(await client.signIn(changed, idle), 'signedIn')
      })

      it('keeps the ticket good after a wrong code and a bad password', async () => {
        const { client, answer, weakPassword } = await start()
        const wrong = { ...answer, code: answer.code.startsWith('0') ? '999999' : '000000' }
        const weak = { ...answer, password: weakPassword }
        await expectCode(client.resetPassword(wrong, idle), 'wrongCode')
        await expectCode(client.resetPassword(weak, idle), 'passwordRejected')
        expectStep(await client.resetPassword(answer, idle), 'signedIn', 'signedOut')
      })

      it('gives the same step for a name nobody has', async () => {
        const { client, newcomer, step } = await start()
        const other = await client.forgotPassword(newcomer.username, idle)
        expect(expectStep(other, 'resetPassword').username).toBe(newcomer.username)
        expect(other.kind).toBe(step.kind)
      })

      it('sends another code when asked to', async () => {
        const { client, grace, lastCode, step, answer } = await start()
        const again = expectStep(await client.resend(step.ticket, idle), 'resetPassword')
        const code = await lastCode(grace.username)
        const newer = { ...answer, ticket: again.ticket, code }
        expectStep(await client.resetPassword(newer, idle), 'signedIn', 'signedOut')
      })
    })

    describe('a session', () => {
      async function start() {
        const world = await open()
        const heard: (Session | null)[] = []
        const stop = world.client.subscribe(session => heard.push(session))
        expectStep(await world.client.signIn(world.grace, idle), 'signedIn')
        return { ...world, heard, stop }
      }

      it('is not there before somebody signs in', async () => {
        const { client } = await open()
        expect(client.mayResume()).toBe(false)
        expect(await client.resume(idle)).toEqual({ kind: 'signedOut' })
        expect(await client.getAccessToken()).toBeNull()
        expect(await client.getIdToken()).toBeNull()
      })

      it('survives a reload', async () => {
        const { reload, client } = await start()
        const token = await client.getAccessToken()
        const next = reload()
        expect(next.mayResume()).toBe(true)
        expectStep(await next.resume(idle), 'signedIn')
        expect(await next.getAccessToken()).toBe(token)
      })

      it('survives a reload without a network', async () => {
        const { reload, goOffline } = await start()
        goOffline()
        expectStep(await reload().resume(idle), 'signedIn')
      })

      it('gives all callers the same fresh token', async () => {
        const { client } = await start()
        const before = await client.getAccessToken()
        const callers = [1, 2, 3].map(() => client.getAccessToken({ forceRefresh: true }))
        const [first, ...others] = await Promise.all(callers)
        expect(first).toBeTruthy()
        expect(first).not.toBe(before)
        expect(new Set([first, ...others]).size).toBe(1)
        expect(await client.getAccessToken()).toBe(first)
        expect(await client.getIdToken()).toBeTruthy()
      })

      it('cannot be renewed without a network, which is worth trying again', async () => {
        const { client, goOffline } = await start()
        goOffline()
        await expectCode(client.getAccessToken({ forceRefresh: true }), 'offline')
        expect(client.mayResume()).toBe(true)
      })

      it('is heard of when it begins and ends', async () => {
        const { client, heard, stop } = await start()
        expect(heard).toMatchObject([{ user: { id: expect.any(String) } }])
        await client.signOut()
        expect(heard.at(-1)).toBeNull()
        stop()
        const { length } = heard
        await client.signOut()
        expect(heard).toHaveLength(length)
      })

      it.each([false, true])('is gone after signing out (everywhere: %s)', async everywhere => {
        const { client, reload } = await start()
        await client.signOut({ everywhere })
        for (const door of [client, reload()]) {
          expect(door.mayResume()).toBe(false)
          expect(await door.resume(idle)).toMatchObject({ kind: 'signedOut' })
          expect(await door.getAccessToken()).toBeNull()
        }
      })

      it('is gone after signing out offline too', async () => {
        const { client, goOffline } = await start()
        goOffline()
        await client.signOut()
        expect(client.mayResume()).toBe(false)
        expect(await client.getAccessToken()).toBeNull()
      })
    })

    describe('secrets', () => {
      it('are in no step, ticket or error, and not on the client', async () => {
        const { client, newcomer, lastCode, grace, weakPassword } = await open()
        const step = expectStep(await client.signUp(newcomer, idle), 'confirmSignUp')
        const code = await lastCode(newcomer.username)
        const errors = await Promise.all([
          thrownBy(client.signIn({ ...grace, password: weakPassword }, idle)),
          thrownBy(client.signUp({ ...newcomer, password: weakPassword }, idle)),
        ])
        const written = errors.map(error => [error.message, error.stack, String(error.cause)])
        const session = await client.signIn(grace, idle)
        const token = String(await client.getAccessToken())
        const seen = JSON.stringify([step, session, written, errors, client, Object.values(client)])
        for (const secret of [newcomer.password, grace.password, weakPassword, code, token]) {
          expect(seen).not.toContain(secret)
        }
      })
    })
  })
}
