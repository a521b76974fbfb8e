import { describe, expect, it } from 'vitest'
import { annie, demoAccounts, demoTotpSecret, grace } from '../demo-accounts.ts'
import { totpCode } from '../people/totp.ts'
import { createUserPool } from '../user-pool.ts'
import { type AuthReply, refusal } from '../walk.test-kit.ts'

const letIn = { AuthenticationResult: { AccessToken: expect.any(String) } }

describe('a sign-in from a server', () => {
  const pool = createUserPool({ accounts: demoAccounts, authFlows: ['USER_SRP_AUTH'] })
  const begin = (AuthFlow: string, { username, password }: typeof grace) =>
    pool.call<AuthReply>('AdminInitiateAuth', {
      AuthFlow,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    })

  it.each(['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'])(
    'brings a password, by %s',
    async flow => {
      expect(await begin(flow, grace)).toMatchObject(letIn)
      const { message } = await refusal(begin(flow, { ...grace, password: 'Wrong-0000' }))
      expect(message).toBe('Incorrect username or password.')
    },
  )

  it('meets the same challenges, and answers them', async () => {
    const { ChallengeName, Session } = await begin('ADMIN_USER_PASSWORD_AUTH', annie)
    const SOFTWARE_TOKEN_MFA_CODE = await totpCode(demoTotpSecret, Date.now())
    const ChallengeResponses = { USERNAME: annie.username, SOFTWARE_TOKEN_MFA_CODE }
    const answer = { ChallengeName, Session, ChallengeResponses }
    expect(await pool.call('AdminRespondToAuthChallenge', answer)).toMatchObject(letIn)
  })

  it('is no way around what the client may not do', async () => {
    for (const flow of ['USER_PASSWORD_AUTH', 'USER_AUTH']) {
      expect((await refusal(begin(flow, grace))).name).toBe('InvalidParameterException')
    }
  })

  it('needs the credentials of one', async () => {
    const reply = await pool.fetch('https://example.com/', {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminInitiateAuth' },
      body: JSON.stringify({ AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' }),
    })
    expect(await reply.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
  })
})
