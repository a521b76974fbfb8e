import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { grace } from '../demo-accounts.ts'
import { createUserPool } from '../user-pool.ts'
import { refusal } from '../walk.test-kit.ts'

interface Client {
  ClientId: string
  ClientSecret?: string
}

type Made = { UserPoolClient: Client & Record<string, unknown> }
type Entered = { AuthenticationResult: { AccessToken: string; RefreshToken: string } }

const open = () => createUserPool({ accounts: [grace] })

const hash = (name: string, { ClientId, ClientSecret = '' }: Client) =>
  createHmac('sha256', ClientSecret)
    .update(name + ClientId)
    .digest('base64')

async function confidential() {
  const pool = open()
  const { UserPoolClient: client } = await pool.call<Made>('CreateUserPoolClient', {
    ClientName: 'Server',
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  })
  const { ClientId } = client
  const enter = (
    SECRET_HASH?: string,
    operation = 'InitiateAuth',
    AuthFlow = 'USER_PASSWORD_AUTH',
  ) =>
    pool.call<Entered>(operation, {
      ClientId,
      AuthFlow,
      AuthParameters: {
        USERNAME: grace.username,
        PASSWORD: grace.password,
        ...(SECRET_HASH && { SECRET_HASH }),
      },
    })
  return { pool, client, ClientId, enter }
}

describe('a client with a secret', () => {
  it('is let in with its proof for that name, and with no other', async () => {
    const { client, enter } = await confidential()
    expect(await enter(hash(grace.username, client))).toHaveProperty('AuthenticationResult')
    for (const wrong of [undefined, 'none', hash('ada@example.com', client)]) {
      expect(await refusal(enter(wrong))).toMatchObject({ name: 'NotAuthorizedException' })
    }
  })

  it('proves it from a server too', async () => {
    const { client, enter } = await confidential()
    const asServer = (proof?: string) =>
      enter(proof, 'AdminInitiateAuth', 'ADMIN_USER_PASSWORD_AUTH')
    expect(await refusal(asServer())).toMatchObject({ name: 'NotAuthorizedException' })
    expect(await asServer(hash(grace.username, client))).toHaveProperty('AuthenticationResult')
  })

  it('renews with a proof for the person whose token it is', async () => {
    const { pool, client, ClientId, enter } = await confidential()
    const { AuthenticationResult: tokens } = await enter(hash(grace.username, client))
    const { Username } = await pool.call<{ Username: string }>('GetUser', {
      AccessToken: tokens.AccessToken,
    })
    const renew = (SECRET_HASH: string) =>
      pool.call('InitiateAuth', {
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken, SECRET_HASH },
      })
    expect(await renew(hash(Username, client))).toHaveProperty('AuthenticationResult')
    expect(await refusal(renew(hash('', client)))).toMatchObject({ name: 'NotAuthorizedException' })
  })

  it('signs people up with its proof alone', async () => {
    const { pool, client, ClientId } = await confidential()
    const person = { ClientId, Username: 'ada@example.com', Password: 'Analytical-1' }
    expect(await refusal(pool.call('SignUp', person))).toMatchObject({
      name: 'NotAuthorizedException',
    })
    const SecretHash = hash(person.Username, client)
    expect(await pool.call('SignUp', { ...person, SecretHash })).toHaveProperty('UserSub')
  })
})

describe('a client that may write some attributes', () => {
  it('is refused all others, at sign-up and later', async () => {
    const pool = createUserPool({ accounts: [grace], writeAttributes: ['email', 'name'] })
    const signUp = (Name: string) =>
      pool.call('SignUp', {
        Username: 'ada@example.com',
        Password: 'Analytical-1',
        UserAttributes: [{ Name, Value: 'x' }],
      })
    const unauthorized = {
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    }
    expect(await refusal(signUp('nickname'))).toEqual(unauthorized)
    expect(await signUp('name')).toHaveProperty('UserSub')
    const { AuthenticationResult } = await pool.call<Entered>('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: grace.username, PASSWORD: grace.password },
    })
    const change = (Name: string) =>
      pool.call('UpdateUserAttributes', {
        AccessToken: AuthenticationResult.AccessToken,
        UserAttributes: [{ Name, Value: 'x' }],
      })
    expect(await refusal(change('nickname'))).toEqual(unauthorized)
    expect(await change('name')).toBeDefined()
    await pool.call('AdminUpdateUserAttributes', {
      Username: grace.username,
      UserAttributes: [{ Name: 'nickname', Value: 'Amazing' }],
    })
  })
})

describe('a client that is made meanwhile', () => {
  it('is for providers that there are', async () => {
    const pool = createUserPool({ providers: [{ id: 'Google', kind: 'Google' }] })
    const make = (...SupportedIdentityProviders: string[]) =>
      pool.call<Made>('CreateUserPoolClient', { ClientName: 'Another', SupportedIdentityProviders })
    for (const name of ['Nope', '__proto__', 'google']) {
      expect(await refusal(make('COGNITO', name))).toEqual({
        name: 'InvalidParameterException',
        message: `The provider ${name} does not exist for User Pool ${pool.userPoolId}.`,
      })
    }
    const { UserPoolClient } = await make('COGNITO', 'Google')
    expect(UserPoolClient.SupportedIdentityProviders).toEqual(['COGNITO', 'Google'])
    const { ClientId } = UserPoolClient
    const update = pool.call('UpdateUserPoolClient', {
      ClientId,
      SupportedIdentityProviders: ['Nope'],
    })
    expect(await refusal(update)).toMatchObject({ name: 'InvalidParameterException' })
  })

  it('begins as Cognito’s do, and is described as it was told', async () => {
    const pool = open()
    const make = async (more: object) =>
      (await pool.call<Made>('CreateUserPoolClient', { ClientName: 'Another', ...more }))
        .UserPoolClient
    const plain = await make({})
    expect(plain.ExplicitAuthFlows).toEqual([
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_CUSTOM_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ])
    expect(plain).not.toHaveProperty('ClientSecret')
    expect(
      await make({
        ReadAttributes: ['email', 'email_verified'],
        WriteAttributes: ['name'],
        RefreshTokenRotation: { Feature: 'ENABLED' },
        RefreshTokenValidity: 2,
      }),
    ).toMatchObject({
      ReadAttributes: ['email'],
      WriteAttributes: ['name'],
      RefreshTokenRotation: { Feature: 'ENABLED' },
      RefreshTokenValidity: 2 * 86_400,
    })
  })
})
