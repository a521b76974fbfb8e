import { CognitoIdentity } from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity'
import { describe, expect, it } from 'vitest'
import { hour, minute } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'

const region = 'us-east-1'
const identityPoolId = 'us-east-1:6f0d4a5e-0000-4000-8000-000000000001'
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`

const sdk = await openSdk({
  identityPool: {
    identityPoolId,
    guestRoleArn: role('Guest'),
    memberRoleArn: role('people/Member'),
    roleMapping: { by: 'token', fallback: 'member' },
  },
  groups: [{ name: 'admins', roleArn: role('Admin'), precedence: 1 }],
})
const { endpoint, pool, pass } = sdk
const login = `cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`
const identity = new CognitoIdentity({ endpoint, region, maxAttempts: 1 })

const credentialsFor = (IdToken?: string) =>
  fromCognitoIdentityPool({
    identityPoolId,
    ...(IdToken && { logins: { [login]: IdToken } }),
    clientConfig: { endpoint, region, maxAttempts: 1 },
  })()

type Credentials = Awaited<ReturnType<typeof credentialsFor>>

async function callerOf(credentials: Omit<Credentials, 'identityId'>) {
  const sts = new STSClient({ endpoint, region, credentials, maxAttempts: 1 })
  const { Arn, Account, UserId } = await sts.send(new GetCallerIdentityCommand({}))
  return { Arn, Account, UserId }
}

const assumed = (name: string) =>
  `arn:aws:sts::123456789012:assumed-role/${name}/CognitoIdentityCredentials`

async function admin() {
  const email = await sdk.confirmed()
  await pool.call('AdminAddUserToGroup', { Username: email, GroupName: 'admins' })
  return sdk.signIn(email)
}

describe('the AWS SDK’s credentials from the identity pool', () => {
  it('are a guest’s where nobody is signed in', async () => {
    const credentials = await credentialsFor()
    expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(credentials.secretAccessKey).toHaveLength(40)
    expect(credentials.identityId).toMatch(/^us-east-1:[0-9a-f-]{36}$/)
    const left = Number(credentials.expiration) - Date.now()
    expect(Math.abs(left - hour)).toBeLessThan(minute)
    expect(await callerOf(credentials)).toEqual({
      Arn: assumed('Guest'),
      Account: '123456789012',
      UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:CognitoIdentityCredentials$/),
    })
  })

  it('are a member’s for who is signed in, and an administrator’s for who is in that group', async () => {
    const member = await credentialsFor((await sdk.signedIn()).IdToken)
    expect((await callerOf(member)).Arn).toBe(assumed('Member'))
    const chief = await credentialsFor((await admin()).IdToken)
    expect((await callerOf(chief)).Arn).toBe(assumed('Admin'))
  })

  it('name the same identity on every device, and each person has their own', async () => {
    const { email, IdToken } = await sdk.signedIn()
    const first = await credentialsFor(IdToken)
    const second = await credentialsFor((await sdk.signIn(email)).IdToken)
    expect(second.identityId).toBe(first.identityId)
    expect(second.accessKeyId).not.toBe(first.accessKeyId)
    const other = await credentialsFor((await sdk.signedIn()).IdToken)
    expect(other.identityId).not.toBe(first.identityId)
  })

  it.each([
    ['another secret', { secretAccessKey: 'x'.repeat(40) }, 'SignatureDoesNotMatch'],
    ['another session token', { sessionToken: 'x' }, 'InvalidClientTokenId'],
    [
      'an access key nobody was given',
      { accessKeyId: `ASIA${'A'.repeat(16)}` },
      'InvalidClientTokenId',
    ],
  ] as const)('are refused with %s', async (_, wrong, name) => {
    const credentials = await credentialsFor()
    await expect(callerOf({ ...credentials, ...wrong })).rejects.toMatchObject({ name })
  })

  it('are refused once they ran out', async () => {
    pass(-2 * hour)
    const credentials = await credentialsFor()
    pass(2 * hour)
    await expect(callerOf(credentials)).rejects.toMatchObject({ name: 'ExpiredToken' })
  })
})

describe('the AWS SDK’s client of identity pools', () => {
  const getId = (token: string, name = login) =>
    identity.getId({ IdentityPoolId: identityPoolId, Logins: { [name]: token } })

  it('is refused with a token that ran out, an access token, or one that was tampered with', async () => {
    pass(-2 * hour)
    const stale = await sdk.signedIn()
    pass(2 * hour)
    const fresh = await sdk.signIn(stale.email)
    const [header, payload = '', signature] = fresh.IdToken.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const forged = Buffer.from(
      JSON.stringify({ ...claims, 'cognito:preferred_role': role('Admin') }),
    ).toString('base64url')
    for (const [token, message] of [
      [stale.IdToken, /^Invalid login token. Token expired: \d+ >= \d+$/],
      [fresh.AccessToken, /^Invalid login token. Missing a required claim: aud$/],
      [`${header}.${forged}.${signature}`, /^Invalid login token. Token signature invalid.$/],
      ['no token at all', /^Invalid login token. Not a valid OpenId Connect identity token.$/],
    ] as const) {
      const refused = { name: 'NotAuthorizedException', message: expect.stringMatching(message) }
      await expect(getId(token)).rejects.toMatchObject(refused)
    }
    expect(await getId(fresh.IdToken)).toHaveProperty('IdentityId')
  })

  it('is refused with a token of another user pool, and with another provider’s name', async () => {
    const elsewhere = await openSdk({ userPoolId: 'us-east-1_Elsewhere' })
    const { IdToken } = await elsewhere.signedIn()
    await expect(getId(IdToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    const own = await sdk.signedIn()
    await expect(getId(own.IdToken, 'graph.facebook.com')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Token is not from a supported provider of this identity pool.',
    })
  })

  it('is refused once the person has signed out everywhere', async () => {
    const { IdToken, AccessToken } = await sdk.signedIn()
    await sdk.cognito.globalSignOut({ AccessToken })
    await expect(getId(IdToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  it('walks the classic way: an OpenID token, and a role assumed with it', async () => {
    const { IdToken } = await sdk.signedIn()
    const Logins = { [login]: IdToken }
    const { IdentityId } = await getId(IdToken)
    const { Token: WebIdentityToken } = await identity.getOpenIdToken({ IdentityId, Logins })
    const sts = new STSClient({ endpoint, region, maxAttempts: 1 })
    const { AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts')
    const assume = (RoleArn: string) =>
      sts.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn,
          RoleSessionName: 'classic',
          WebIdentityToken,
        }),
      )
    const { Credentials, SubjectFromWebIdentityToken } = await assume(role('people/Member'))
    expect(SubjectFromWebIdentityToken).toBe(IdentityId)
    const { Arn } = await callerOf({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    })
    expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/Member/classic')
    await expect(assume(role('Guest'))).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  it('says what an identity is to whoever runs the pool alone', async () => {
    const { IdToken } = await sdk.signedIn()
    const { IdentityId } = await getId(IdToken)
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const signed = new CognitoIdentity({ endpoint, region, maxAttempts: 1, credentials })
    expect(await signed.describeIdentity({ IdentityId })).toMatchObject({
      IdentityId,
      Logins: [login],
      CreationDate: expect.any(Date),
    })
    await expect(pool.fetch(endpoint, unsignedDescribe(IdentityId))).resolves.toMatchObject({
      status: 400,
    })
  })

  it('begins anew for a person whose login was unlinked', async () => {
    const { IdToken } = await sdk.signedIn()
    const Logins = { [login]: IdToken }
    const { IdentityId } = await getId(IdToken)
    await identity.unlinkIdentity({ IdentityId, Logins, LoginsToRemove: [login] })
    await expect(identity.getCredentialsForIdentity({ IdentityId, Logins })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
    expect((await getId(IdToken)).IdentityId).not.toBe(IdentityId)
  })
})

const unsignedDescribe = (IdentityId?: string) => ({
  method: 'POST',
  headers: { 'x-amz-target': 'AWSCognitoIdentityService.DescribeIdentity' },
  body: JSON.stringify({ IdentityId }),
})
