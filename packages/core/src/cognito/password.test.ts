import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../memory-browser.ts'
import type { StepOf } from '../step.ts'
import { createCognitoClient } from './cognito.ts'
import { type Answering, refuse, scriptedPool, tokens } from './scripted-pool.test-kit.ts'

const idle = new AbortController().signal

function open(script: Record<string, Answering>) {
  const pool = scriptedPool({
    ForgotPassword: () => ({
      CodeDeliveryDetails: { DeliveryMedium: 'SMS', Destination: '+***12' },
    }),
    InitiateAuth: () => tokens(),
    ...script,
  })
  const client = createCognitoClient({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_Pool',
    clientId: 'client',
    flow: 'USER_PASSWORD_AUTH',
    environment: createMemoryBrowser(pool).openTab(),
  })
  const forgot = async () => (await client.forgotPassword(' ada ', idle)) as StepOf<'resetPassword'>
  return { ...pool, client, forgot }
}

describe('a forgotten password', () => {
  it('says where the code went', async () => {
    expect(await open({}).forgot()).toMatchObject({
      kind: 'resetPassword',
      username: 'ada',
      delivery: { channel: 'sms', to: '+***12' },
    })
  })

  it('does not tell who exists, even when the pool does', async () => {
    const { client, forgot } = open({ ForgotPassword: () => refuse('UserNotFoundException') })
    const step = await forgot()
    expect(step).toMatchObject({ kind: 'resetPassword', username: 'ada' })
    expect(await client.resend(step.ticket, idle)).toEqual(step)
  })

  it('is set anew and signed in with, as it was typed', async () => {
    const { client, forgot, asked } = open({})
    const { ticket } = await forgot()
    const answer = { ticket, code: ' 123456', password: ' new secret ' }
    expect(await client.resetPassword(answer, idle)).toMatchObject({ kind: 'signedIn' })
    expect(asked('ConfirmForgotPassword')[0]?.body).toEqual({
      ClientId: 'client',
      Username: 'ada',
      ConfirmationCode: '123456',
      Password: ' new secret ',
    })
    expect(asked('InitiateAuth')[0]?.body.AuthParameters).toEqual({
      USERNAME: 'ada',
      PASSWORD: ' new secret ',
    })
  })

  it('meets the challenge that is due: a reset is no way around it', async () => {
    const { client, forgot } = open({ InitiateAuth: () => ({ ChallengeName: 'SMS_MFA' }) })
    const { ticket } = await forgot()
    expect(await client.resetPassword({ ticket, code: '1', password: 'p' }, idle)).toMatchObject({
      kind: 'code',
      purpose: 'secondFactor',
    })
  })

  it.each([
    ['refused', () => refuse('NotAuthorizedException')],
    ['lost on the way', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is changed all the same when the sign-in after it is %s', async (_, InitiateAuth) => {
    const { client, forgot } = open({ InitiateAuth })
    const { ticket } = await forgot()
    expect(await client.resetPassword({ ticket, code: '1', password: 'p' }, idle)).toEqual({
      kind: 'signedOut',
      reason: 'passwordChanged',
      username: 'ada',
    })
  })

  it('keeps the ticket good after a wrong code', async () => {
    let tries = 0
    const { client, forgot } = open({
      ConfirmForgotPassword: () => {
        tries += 1
        return tries === 1 ? refuse('CodeMismatchException') : {}
      },
    })
    const { ticket } = await forgot()
    const answer = { ticket, code: '1', password: 'p' }
    await expect(client.resetPassword(answer, idle)).rejects.toMatchObject({ code: 'wrongCode' })
    expect(await client.resetPassword(answer, idle)).toMatchObject({ kind: 'signedIn' })
  })
})
