import { describe, expect, it } from 'vitest'
import type { AuthClient, NewAccount } from './client.ts'
import { expectCode, expectStep } from './expectations.contract.ts'

/** Somebody with an account. */
export interface Person {
  username: string
  password: string
}

interface World {
  client: AuthClient
  /** The client as it is after a reload of the page. */
  reload(): AuthClient
  /** The last code sent to this person. */
  lastCode(username: string): string | Promise<string>
}

/** A back end where people may have a second factor. */
export interface SecondFactorWorld extends World {
  /** Has an authenticator app. */
  annie: Person
  /** Gets codes by message. */
  hedy: Person
  /** Has both, and chooses. */
  katherine: Person
  /** What Annie's and Katherine's app shows. */
  totpCode(): string | Promise<string>
}

/** A back end that requires a second factor, by app or by e-mail. */
export interface SetUpWorld extends World {
  /** Has none. */
  barbara: Person
  /** What an app shows that was given this key. */
  totpCode(secret: string): string | Promise<string>
}

/** A back end with several ways in. */
export interface FirstFactorWorld extends World {
  /** Has a password, and gets codes by e-mail. */
  grace: Person
  /** Nobody yet. */
  nobody: string
}

/** A back end with a challenge of its own. */
export interface CustomWorld extends World {
  grace: Person
  /** The right answer to what the step tells. */
  solve(parameters: Readonly<Record<string, string>>): string
}

/** A back end that confirms accounts by a link. */
export interface LinkWorld extends World {
  /** Nobody yet. */
  newcomer: NewAccount & { password: string }
  /** Follows the link in the last message to this person. */
  followLink(username: string): Promise<void>
}

/** What a back end can ask beside a password; each makes a new world for each test. */
export interface ChallengeWorlds {
  secondFactors?: () => Promise<SecondFactorWorld>
  setUps?: () => Promise<SetUpWorld>
  firstFactors?: () => Promise<FirstFactorWorld>
  custom?: () => Promise<CustomWorld>
  links?: () => Promise<LinkWorld>
}

const idle = new AbortController().signal

/** Tests the promises about challenges, over the worlds that are there. */
export function describeChallenges(worlds: ChallengeWorlds) {
  if (worlds.secondFactors) describe('a second factor', aboutSecondFactors(worlds.secondFactors))
  if (worlds.setUps) describe('a second factor to set up', aboutSetUps(worlds.setUps))
  if (worlds.firstFactors) describe('several ways in', aboutFirstFactors(worlds.firstFactors))
  if (worlds.custom) describe('a challenge of their own', aboutCustom(worlds.custom))
  if (worlds.links) describe('a link', aboutLinks(worlds.links))
}

const aboutSecondFactors = (open: () => Promise<SecondFactorWorld>) => () => {
  it('of an app is its present code; a wrong one may be mended', async () => {
    const { client, annie, totpCode } = await open()
    const step = expectStep(await client.signIn(annie, idle), 'totp')
    expect(step.username).toBe(annie.username)
    const code = await totpCode()
    const wrong = { kind: 'totp', code: code.startsWith('0') ? '999999' : '000000' } as const
    await expectCode(client.answer(step.ticket, wrong, idle), 'wrongCode')
    expect(await client.getAccessToken()).toBeNull()
    expectStep(await client.answer(step.ticket, { kind: 'totp', code }, idle), 'signedIn')
  })

  it('by message goes to a masked address, and goes on after a reload', async () => {
    const { client, reload, hedy, lastCode } = await open()
    const step = expectStep(await client.signIn(hedy, idle), 'code')
    expect(step.purpose).toBe('secondFactor')
    expect(step.delivery?.to).toContain('*')
    const answer = { kind: 'code', code: await lastCode(hedy.username) } as const
    expectStep(await reload().answer(step.ticket, answer, idle), 'signedIn')
  })

  it('by message can be sent again, and the newer code is good', async () => {
    const { client, hedy, lastCode } = await open()
    const first = expectStep(await client.signIn(hedy, idle), 'code')
    expect(first.canResend).toBe(true)
    const again = expectStep(await client.resend(first.ticket, idle), 'code')
    const answer = { kind: 'code', code: await lastCode(hedy.username) } as const
    expectStep(await client.answer(again.ticket, answer, idle), 'signedIn')
  })

  it('is theirs to choose', async () => {
    const { client, katherine, totpCode } = await open()
    const step = expectStep(await client.signIn(katherine, idle), 'chooseFactor')
    expect(step.purpose).toBe('secondFactor')
    expect(step.factors).toContain('totp')
    const choice = { kind: 'chooseFactor', factor: 'totp' } as const
    const next = expectStep(await client.answer(step.ticket, choice, idle), 'totp')
    const answer = { kind: 'totp', code: await totpCode() } as const
    expectStep(await client.answer(next.ticket, answer, idle), 'signedIn')
  })

  it('is asked for after a reset too', async () => {
    const { client, annie, lastCode } = await open()
    const { ticket } = expectStep(
      await client.forgotPassword(annie.username, idle),
      'resetPassword',
    )
    const code = await lastCode(annie.username)
    const answer = { ticket, code, password: 'Another-Long-One-2' }
    expectStep(await client.resetPassword(answer, idle), 'totp', 'signedOut')
    expect(await client.getAccessToken()).toBeNull()
  })

  it('leaves no secret in a step or a ticket', async () => {
    const { client, hedy, lastCode } = await open()
    const step = await client.signIn(hedy, idle)
    const seen = JSON.stringify([step, client, Object.values(client)])
    for (const secret of [hedy.password, await lastCode(hedy.username)]) {
      expect(seen).not.toContain(secret)
    }
  })
}

const aboutSetUps = (open: () => Promise<SetUpWorld>) => () => {
  async function start(method: 'totp' | 'email') {
    const world = await open()
    const { client, barbara } = world
    const choice = expectStep(await client.signIn(barbara, idle), 'chooseSetUp')
    expect(choice.methods).toEqual(expect.arrayContaining(['totp', 'email']))
    const answer = { kind: 'chooseSetUp', method } as const
    return { ...world, step: await client.answer(choice.ticket, answer, idle) }
  }

  it('may be an app, which proves that it has the key', async () => {
    const { client, barbara, step, totpCode } = await start('totp')
    const { ticket, secret } = expectStep(step, 'setUpTotp')
    expect(secret).toMatch(/^[A-Z2-7]{16,}$/)
    expect(ticket).not.toContain(secret)
    const code = await totpCode(secret)
    const wrong = code.startsWith('0') ? '999999' : '000000'
    const mistaken = client.answer(ticket, { kind: 'setUpTotp', code: wrong }, idle)
    await expectCode(mistaken, 'wrongCode')
    expectStep(await client.answer(ticket, { kind: 'setUpTotp', code }, idle), 'signedIn')
    await client.signOut()
    expectStep(await client.signIn(barbara, idle), 'totp')
  })

  it('may be an app that is given another key', async () => {
    const { client, step, totpCode } = await start('totp')
    const first = expectStep(step, 'setUpTotp')
    const { ticket, secret } = expectStep(await client.resend(first.ticket, idle), 'setUpTotp')
    expect(secret).not.toBe(first.secret)
    const answer = { kind: 'setUpTotp', code: await totpCode(secret) } as const
    expectStep(await client.answer(ticket, answer, idle), 'signedIn')
  })

  it('may be an address, which proves to be theirs', async () => {
    const { client, step, lastCode } = await start('email')
    const { ticket, contact } = expectStep(step, 'setUpContact')
    expect(contact).toBe('email')
    const value = 'another@example.com'
    const next = await client.answer(ticket, { kind: 'setUpContact', value }, idle)
    const asked = expectStep(next, 'code')
    expect(asked.purpose).toBe('setUp')
    const answer = { kind: 'code', code: await lastCode(value) } as const
    expectStep(await client.answer(asked.ticket, answer, idle), 'signedIn')
  })
}

const aboutFirstFactors = (open: () => Promise<FirstFactorWorld>) => () => {
  it('are theirs to choose; a code is one', async () => {
    const { client, grace, lastCode } = await open()
    const { username } = grace
    const step = expectStep(await client.signIn({ username }, idle), 'chooseFactor')
    expect(step).toMatchObject({ purpose: 'signIn', username })
    expect(step.factors).toEqual(expect.arrayContaining(['password', 'emailCode']))
    const choice = { kind: 'chooseFactor', factor: 'emailCode' } as const
    const next = expectStep(await client.answer(step.ticket, choice, idle), 'code')
    const answer = { kind: 'code', code: await lastCode(username) } as const
    expectStep(await client.answer(next.ticket, answer, idle), 'signedIn')
  })

  it('have a password among them; a wrong one may be mended', async () => {
    const { client, grace } = await open()
    const { username, password } = grace
    const step = expectStep(await client.signIn({ username }, idle), 'chooseFactor')
    const choice = { kind: 'chooseFactor', factor: 'password' } as const
    const { ticket } = expectStep(await client.answer(step.ticket, choice, idle), 'password')
    const wrong = { kind: 'password', password: `${password}x` } as const
    await expectCode(client.answer(ticket, wrong, idle), 'wrongCredentials')
    await expectCode(client.answer(ticket, wrong, idle), 'wrongCredentials')
    expectStep(await client.answer(ticket, { kind: 'password', password }, idle), 'signedIn')
  })

  it('begin with the one that is preferred, and its code can be sent again', async () => {
    const { client, reload, grace, lastCode } = await open()
    const { username } = grace
    const preferred = { username, prefer: 'emailCode' } as const
    const first = expectStep(await client.signIn(preferred, idle), 'code')
    expect(first).toMatchObject({ purpose: 'signIn', canResend: true })
    const again = expectStep(await reload().resend(first.ticket, idle), 'code')
    const code = await lastCode(username)
    const wrong = { kind: 'code', code: code.startsWith('0') ? '99999999' : '00000000' } as const
    await expectCode(client.answer(again.ticket, wrong, idle), 'wrongCode')
    expectStep(await client.answer(again.ticket, { kind: 'code', code }, idle), 'signedIn')
  })

  it('are asked of somebody who does not exist like of anybody else', async () => {
    const { client, nobody } = await open()
    const step = await client.signIn({ username: nobody, prefer: 'password' }, idle)
    const { ticket } = expectStep(step, 'password')
    const answer = { kind: 'password', password: 'Whatever-They-Type-1' } as const
    await expectCode(client.answer(ticket, answer, idle), 'wrongCredentials')
    expectStep(await client.signIn({ username: nobody }, idle), 'chooseFactor', 'password', 'code')
  })
}

const aboutCustom = (open: () => Promise<CustomWorld>) => () => {
  it('says what it tells everybody, and lets in who answers', async () => {
    const { client, grace, solve } = await open()
    const asked = { username: grace.username, prefer: 'custom' } as const
    const { ticket, parameters } = expectStep(await client.signIn(asked, idle), 'custom')
    const answer = { kind: 'custom', answer: solve(parameters) } as const
    expectStep(await client.answer(ticket, answer, idle), 'signedIn')
  })

  it('asks again, or starts again, when the answer is wrong', async () => {
    const { client, grace, solve } = await open()
    const asked = { username: grace.username, prefer: 'custom' } as const
    let step = expectStep(await client.signIn(asked, idle), 'custom')
    for (let tries = 0; tries < 10; tries += 1) {
      const answer = { kind: 'custom', answer: `${solve(step.parameters)}x` } as const
      const next = client.answer(step.ticket, answer, idle)
      const failed = await next.then(
        () => null,
        error => error,
      )
      if (failed) return expect(failed).toMatchObject({ code: 'stepFailed' })
      step = expectStep(await next, 'custom')
    }
    return expect.unreachable('ten wrong answers, and no end')
  })
}

const aboutLinks = (open: () => Promise<LinkWorld>) => () => {
  it('confirms an account, which is signed in to without retyping', async () => {
    const { client, newcomer, followLink } = await open()
    const { ticket } = expectStep(await client.signUp(newcomer, idle), 'confirmSignUp')
    const followed = { kind: 'confirmSignUp' } as const
    await expectCode(client.answer(ticket, followed, idle), 'notConfirmed')
    await followLink(newcomer.username)
    expectStep(await client.answer(ticket, followed, idle), 'signedIn', 'signedOut')
    expectStep(await client.signIn(newcomer, idle), 'signedIn')
  })

  it('can be sent again', async () => {
    const { client, newcomer, followLink } = await open()
    const { ticket } = expectStep(await client.signUp(newcomer, idle), 'confirmSignUp')
    const again = expectStep(await client.resend(ticket, idle), 'confirmSignUp')
    await followLink(newcomer.username)
    const followed = { kind: 'confirmSignUp' } as const
    expectStep(await client.answer(again.ticket, followed, idle), 'signedIn', 'signedOut')
  })

  it('asks to sign in after a reload', async () => {
    const { client, reload, newcomer } = await open()
    const { ticket } = expectStep(await client.signUp(newcomer, idle), 'confirmSignUp')
    const step = await reload().answer(ticket, { kind: 'confirmSignUp' }, idle)
    expect(expectStep(step, 'signedOut').username).toBe(newcomer.username)
  })
}
