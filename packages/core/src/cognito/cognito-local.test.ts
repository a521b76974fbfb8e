import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { totpCode } from '@portico/user-pool'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../memory-browser.ts'
import { createCognitoClient } from './cognito.ts'
import type { SignInFlow } from './sign-in-flow.ts'

const idle = new AbortController().signal
const code = '271828'
const start = createRequire(import.meta.url).resolve('cognito-local/lib/bin/start.js')

let server: ChildProcess
let folder: string
let endpoint: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-cognito-local-'))
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', CODE: code }
  server = spawn(process.execPath, [start], { cwd: folder, env })
  endpoint = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', text => {
      said += text
      const address = /running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(`cognito-local ended: ${said}`)))
  })
}, 30_000)

afterAll(async () => {
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill()
  await ended
  await rm(folder, { recursive: true, force: true })
})

async function ask(action: string, body: object) {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
  }
  const reply = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
  return reply.json()
}

async function openPool(flow: SignInFlow = 'USER_PASSWORD_AUTH') {
  const verified = {
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    MfaConfiguration: 'OPTIONAL',
  }
  const { UserPool } = await ask('CreateUserPool', { PoolName: 'pool', ...verified })
  const UserPoolId: string = UserPool.Id
  const made = await ask('CreateUserPoolClient', { UserPoolId, ClientName: 'client' })
  const client = createCognitoClient({
    region: 'local',
    userPoolId: UserPoolId,
    clientId: made.UserPoolClient.ClientId,
    endpoint,
    flow,
    environment: createMemoryBrowser().openTab(),
  })
  return { UserPoolId, client }
}

const ada = {
  username: 'ada@example.com',
  password: 'Analytical-Engine-1',
  attributes: { email: 'ada@example.com' },
}

async function openWithAda() {
  const { client, UserPoolId } = await openPool()
  const step = await client.signUp(ada, idle)
  if (step.kind !== 'confirmSignUp') throw new Error(step.kind)
  return { client, UserPoolId, step, ticket: step.ticket }
}

describe('against cognito-local, a pool that is not ours', () => {
  it('signs up, confirms, and is signed in without retyping', async () => {
    const { client, step, ticket } = await openWithAda()
    expect(step.delivery?.channel).toBe('email')
    await expect(client.confirmSignUp({ ticket, code: '000000' }, idle)).rejects.toMatchObject({
      code: 'wrongCode',
    })
    expect(await client.confirmSignUp({ ticket, code }, idle)).toMatchObject({
      kind: 'signedIn',
      session: { user: { attributes: { email: ada.username } } },
    })
    expect(await client.getAccessToken()).toEqual(expect.any(String))
  })

  it('says when the address is taken', async () => {
    const { client } = await openWithAda()
    await expect(client.signUp(ada, idle)).rejects.toMatchObject({ code: 'usernameTaken' })
  })

  it('tells neither a wrong name nor a wrong password apart', async () => {
    const { client, ticket } = await openWithAda()
    await client.confirmSignUp({ ticket, code }, idle)
    for (const wrong of [{ password: 'Wrong-Password-1' }, { username: 'bob@example.com' }]) {
      await expect(client.signIn({ ...ada, ...wrong }, idle)).rejects.toMatchObject({
        code: 'wrongCredentials',
      })
    }
  })

  it('renews with the older action, which is the one it has', async () => {
    const { client, ticket } = await openWithAda()
    await client.confirmSignUp({ ticket, code }, idle)
    expect(await client.getAccessToken({ forceRefresh: true })).toEqual(expect.any(String))
  })

  it('sets a new password, signs in with it, and signs out', async () => {
    const { client, ticket } = await openWithAda()
    await client.confirmSignUp({ ticket, code }, idle)
    await client.signOut()
    expect(client.mayResume()).toBe(false)

    const asked = await client.forgotPassword(ada.username, idle)
    if (asked.kind !== 'resetPassword') throw new Error(asked.kind)
    const answer = { ticket: asked.ticket, code, password: 'Difference-Engine-2' }
    await expect(client.resetPassword({ ...answer, code: '000000' }, idle)).rejects.toMatchObject({
      code: 'wrongCode',
    })
    expect(await client.resetPassword(answer, idle)).toMatchObject({ kind: 'signedIn' })
    await client.signOut()
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({ code: 'wrongCredentials' })
    const { password } = answer
    expect(await client.signIn({ ...ada, password }, idle)).toMatchObject({ kind: 'signedIn' })
  })

  it('changes a temporary password for one of their own', async () => {
    const { client, UserPoolId } = await openPool()
    await ask('AdminCreateUser', {
      UserPoolId,
      Username: ada.username,
      TemporaryPassword: 'Temporary-1',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [{ Name: 'email', Value: ada.username }],
    })
    const step = await client.signIn({ ...ada, password: 'Temporary-1' }, idle)
    if (step.kind !== 'newPassword') throw new Error(step.kind)
    const answer = { kind: 'newPassword', password: ada.password, attributes: {} } as const
    expect(await client.answer(step.ticket, answer, idle)).toMatchObject({ kind: 'signedIn' })
  })

  it('asks for the app they set up, and lets them choose between two', async () => {
    const { client, ticket } = await openWithAda()
    await client.confirmSignUp({ ticket, code }, idle)
    const AccessToken = await client.getAccessToken()
    const { SecretCode } = await ask('AssociateSoftwareToken', { AccessToken })
    const shown = () => totpCode(SecretCode, Date.now())
    await ask('VerifySoftwareToken', { AccessToken, UserCode: await shown() })
    const on = { Enabled: true }
    await ask('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: on })
    await client.signOut()

    const step = await client.signIn(ada, idle)
    if (step.kind !== 'totp') throw new Error(step.kind)
    const wrong = { kind: 'totp', code: '000000' } as const
    await expect(client.answer(step.ticket, wrong, idle)).rejects.toMatchObject({
      code: 'wrongCode',
    })
    const right = { kind: 'totp', code: await shown() } as const
    expect(await client.answer(step.ticket, right, idle)).toMatchObject({ kind: 'signedIn' })

    await client.signOut()
    await ask('SetUserMFAPreference', { AccessToken, SMSMfaSettings: on })
    const choice = await client.signIn(ada, idle)
    if (choice.kind !== 'chooseFactor') throw new Error(choice.kind)
    expect(choice).toMatchObject({ purpose: 'secondFactor', factors: ['totp', 'smsCode'] })
    const app = { kind: 'chooseFactor', factor: 'totp' } as const
    expect(await client.answer(choice.ticket, app, idle)).toMatchObject({ kind: 'totp' })
  })

  it('is not led astray by a pool that has no SRP', async () => {
    const { client } = await openPool('USER_SRP_AUTH')
    await expect(client.signIn(ada, idle)).rejects.toMatchObject({ code: 'unavailable' })
  })
})
