import { createStorage } from 'unstorage'
import { describe, expect, it } from 'vitest'
import type { GivenPoolSettings, IdentityPoolSettings, RoleRule } from '../settings.ts'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, refusal, tokensOf } from '../walk.test-kit.ts'
import { type GivenCredentials, roleIn } from './ask-who-i-am.test-kit.ts'

const IdentityPoolId = 'us-east-1:6f0d4a5e-0000-4000-8000-000000000001'
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const grace = { email: 'grace@example.com', password: 'Analytical-2' }
const login = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Portico00'

function open(identityPool: Partial<IdentityPoolSettings> = {}, more: GivenPoolSettings = {}) {
  const pool = createUserPool({
    identityPool: {
      identityPoolId: IdentityPoolId,
      guestRoleArn: role('Guest'),
      memberRoleArn: role('Member'),
      ...identityPool,
    },
    ...more,
  })
  const enter = async (person = ada) => {
    const { IdToken } = await tokensOf(pool, person)
    return { [login]: IdToken }
  }
  return {
    pool,
    enter,
    signIn: async (person = ada) => {
      await arrive(pool, person)
      return enter(person)
    },
    getId: async (Logins = {}) => {
      const input = { IdentityPoolId, Logins }
      return (await pool.call<{ IdentityId: string }>('GetId', input)).IdentityId
    },
    credentials: (IdentityId: string, Logins = {}, CustomRoleArn?: string) =>
      pool.call<{ IdentityId: string }>('GetCredentialsForIdentity', {
        IdentityId,
        Logins,
        CustomRoleArn,
      }),
    /** What the credentials are for, as the pool keeps them. */
    roleOf: async (Logins: Record<string, string>, CustomRoleArn?: string) => {
      const input = { IdentityPoolId, Logins }
      const { IdentityId } = await pool.call<{ IdentityId: string }>('GetId', input)
      const asked = { IdentityId, Logins, CustomRoleArn }
      const { Credentials } = await pool.call<{ Credentials: GivenCredentials }>(
        'GetCredentialsForIdentity',
        asked,
      )
      return roleIn(pool, Credentials)
    },
  }
}

describe('an identity', () => {
  it('of a guest becomes that of the person who signs in with it', async () => {
    const { getId, credentials, signIn } = open()
    const guest = await getId()
    const logins = await signIn()
    expect((await credentials(guest, logins)).IdentityId).toBe(guest)
    expect(await getId(logins)).toBe(guest)
    expect(await refusal(credentials(guest))).toEqual({
      name: 'NotAuthorizedException',
      message: `Access to Identity '${guest}' is forbidden.`,
    })
  })

  it('of a guest gives way to the one the person had before, and is gone', async () => {
    const { getId, credentials, signIn } = open()
    const logins = await signIn()
    const before = await getId(logins)
    const guest = await getId()
    expect((await credentials(guest, logins)).IdentityId).toBe(before)
    expect(await refusal(credentials(guest))).toEqual({
      name: 'ResourceNotFoundException',
      message: `Identity '${guest}' not found.`,
    })
  })

  it('is new for each guest', async () => {
    const { getId } = open()
    expect(await getId()).not.toBe(await getId())
  })

  it('of one person is no way in for another', async () => {
    const { getId, credentials, signIn } = open()
    const adas = await getId(await signIn())
    const graces = await signIn(grace)
    expect(await refusal(credentials(adas, graces))).toMatchObject({
      name: 'NotAuthorizedException',
      message: expect.stringContaining("Logins don't match."),
    })
    await getId(graces)
    expect(await refusal(credentials(adas, graces))).toMatchObject({
      name: 'ResourceConflictException',
    })
  })

  it('is refused to guests where there are none', async () => {
    const pool = createUserPool({
      identityPool: { identityPoolId: IdentityPoolId, memberRoleArn: role('Member') },
    })
    expect(await refusal(pool.call('GetId', { IdentityPoolId }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    })
  })

  it('is not found in another pool, or where there is none', async () => {
    const other = `${IdentityPoolId.slice(0, -1)}2`
    const missing = { name: 'ResourceNotFoundException' }
    const { pool } = open()
    expect(await refusal(pool.call('GetId', { IdentityPoolId: other }))).toMatchObject(missing)
    const none = createUserPool()
    expect(await refusal(none.call('GetId', { IdentityPoolId }))).toMatchObject(missing)
    expect(await refusal(pool.call('GetId', { IdentityPoolId: 'no id' }))).toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  it('is refused with a token that names another issuer, and with one that is for AWS', async () => {
    const store = createStorage()
    const identityPool = {
      identityPoolId: IdentityPoolId,
      guestRoleArn: role('Guest'),
      memberRoleArn: role('Member'),
    }
    const before = createUserPool({ identityPool, issuer: 'https://before.example' }, { store })
    await arrive(before)
    const { IdToken } = await tokensOf(before)
    await before.close()
    const after = createUserPool({ identityPool, issuer: 'https://after.example' }, { store })
    const ask = (token: string) =>
      after.call<{ IdentityId: string }>('GetId', { IdentityPoolId, Logins: { [login]: token } })
    const refused = { message: "Invalid login token. Issuer doesn't match providerName" }
    expect(await refusal(ask(IdToken))).toMatchObject(refused)
    const { IdentityId } = await ask((await tokensOf(after)).IdToken)
    const { Token } = await after.call<{ Token: string }>('GetOpenIdToken', {
      IdentityId,
      Logins: { [login]: (await tokensOf(after)).IdToken },
    })
    expect(await refusal(ask(Token))).toMatchObject(refused)
  })

  it('is refused to who was disabled, or signed out everywhere, since the token was given', async () => {
    const { pool, getId, signIn, enter } = open()
    const first = await signIn()
    await pool.call('AdminUserGlobalSignOut', { Username: ada.email })
    expect(await refusal(getId(first))).toMatchObject({ name: 'NotAuthorizedException' })
    const second = await enter()
    expect(await getId(second)).toMatch(/^us-east-1:/)
    await pool.call('AdminDisableUser', { Username: ada.email })
    expect(await refusal(getId(second))).toMatchObject({ name: 'NotAuthorizedException' })
  })
})

describe('the role', () => {
  const groups = [
    { name: 'admins', roleArn: role('Admin'), precedence: 1 },
    { name: 'editors', roleArn: role('Editor'), precedence: 2 },
    { name: 'readers' },
  ]

  async function inGroups(fallback: 'member' | 'deny', ...joined: string[]) {
    const opened = open({ roleMapping: { by: 'token', fallback } }, { groups })
    await arrive(opened.pool)
    for (const GroupName of joined) {
      await opened.pool.call('AdminAddUserToGroup', { Username: ada.email, GroupName })
    }
    return { ...opened, logins: await opened.enter() }
  }

  it('is that of a member where nothing else is said', async () => {
    const { roleOf, signIn } = open()
    expect(await roleOf({})).toBe('Guest')
    expect(await roleOf(await signIn())).toBe('Member')
  })

  it('is that of the group that comes first, or another of theirs that is asked for', async () => {
    const { roleOf, logins } = await inGroups('member', 'editors', 'admins')
    expect(await roleOf(logins)).toBe('Admin')
    expect(await roleOf(logins, role('Editor'))).toBe('Editor')
    expect(await refusal(roleOf(logins, role('Owner')))).toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  it('is a member’s, or none, for who is in no group with one', async () => {
    const lenient = await inGroups('member', 'readers')
    expect(await lenient.roleOf(lenient.logins)).toBe('Member')
    const strict = await inGroups('deny', 'readers')
    expect(await refusal(strict.roleOf(strict.logins))).toMatchObject({
      name: 'NotAuthorizedException',
    })
    expect(await strict.roleOf({})).toBe('Guest')
  })

  it.each<[RoleRule['match'], string, string, boolean]>([
    ['Equals', 'email', 'ada@example.com', true],
    ['Equals', 'email', 'ada', false],
    ['NotEqual', 'email', 'grace@example.com', true],
    ['NotEqual', 'email', 'ada@example.com', false],
    ['NotEqual', 'custom:team', 'x', false],
    ['NotEqual', 'constructor', 'x', false],
    ['Contains', '__proto__', 'object', false],
    ['StartsWith', 'email', 'ada@', true],
    ['StartsWith', 'email', 'example', false],
    ['Contains', 'cognito:groups', 'edit', true],
    ['Contains', 'cognito:groups', 'adm', false],
    ['Equals', 'email_verified', 'true', true],
  ])('goes by the rule %s %s %s', async (match, claim, value, isFitting) => {
    const rules = [
      { claim, match, value, roleArn: role('Fits') },
      { claim: 'sub', match: 'Contains' as const, value: '-', roleArn: role('Else') },
    ]
    const opened = open({ roleMapping: { by: 'rules', rules, fallback: 'deny' } }, { groups })
    await arrive(opened.pool)
    await opened.pool.call('AdminAddUserToGroup', { Username: ada.email, GroupName: 'editors' })
    expect(await opened.roleOf(await opened.enter())).toBe(isFitting ? 'Fits' : 'Else')
  })

  it('cannot be chosen where there is no mapping, and must be one', async () => {
    const { signIn, roleOf } = open()
    const logins = await signIn()
    expect(await refusal(roleOf(logins, role('Admin')))).toMatchObject({
      name: 'InvalidParameterException',
    })
    const broken = open({ memberRoleArn: 'Member' })
    expect(await refusal(broken.roleOf(await broken.signIn()))).toMatchObject({
      name: 'InvalidIdentityPoolConfigurationException',
    })
  })
})
