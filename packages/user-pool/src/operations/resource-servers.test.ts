import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { refusal } from '../walk.test-kit.ts'

const read = { ScopeName: 'read', ScopeDescription: 'See them' }
const write = { ScopeName: 'write', ScopeDescription: 'Change them' }

type Servers = { ResourceServers: { Identifier: string }[]; NextToken?: string }

const open = () =>
  createUserPool({ resourceServers: [{ identifier: 'own', name: 'Own', scopes: [] }] })

describe('resource servers', () => {
  it('lend their scopes to clients that are made after them', async () => {
    const pool = open()
    const make = () =>
      pool.call('CreateUserPoolClient', {
        ClientName: 'Machine',
        AllowedOAuthScopes: ['meetings/read'],
      })
    expect(await refusal(make())).toMatchObject({ name: 'ScopeDoesNotExistException' })
    await pool.call('CreateResourceServer', {
      Identifier: 'meetings',
      Name: 'Meetings',
      Scopes: [read],
    })
    expect(await make()).toMatchObject({
      UserPoolClient: { AllowedOAuthScopes: ['meetings/read'] },
    })
  })

  it('change, are listed by the page, and go', async () => {
    const pool = open()
    const meetings = { Identifier: 'meetings', Name: 'Meetings' }
    await pool.call('CreateResourceServer', { ...meetings, Scopes: [read] })
    await pool.call('UpdateResourceServer', { ...meetings, Scopes: [read, write] })
    expect(await pool.call('DescribeResourceServer', meetings)).toMatchObject({
      ResourceServer: { ...meetings, UserPoolId: pool.userPoolId, Scopes: [read, write] },
    })
    const first = await pool.call<Servers>('ListResourceServers', { MaxResults: 1 })
    expect(first.ResourceServers.map(({ Identifier }) => Identifier)).toEqual(['own'])
    const { NextToken } = first
    const { ResourceServers, ...end } = await pool.call<Servers>('ListResourceServers', {
      NextToken,
    })
    expect(ResourceServers).toMatchObject([meetings])
    expect(end).not.toHaveProperty('NextToken')
    await pool.call('DeleteResourceServer', meetings)
    expect(await refusal(pool.call('DescribeResourceServer', meetings))).toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  it('of the settings can change, and stay', async () => {
    const pool = open()
    await pool.call('UpdateResourceServer', { Identifier: 'own', Name: 'Ours', Scopes: [write] })
    expect(await pool.call('ListResourceServers', {})).toMatchObject({
      ResourceServers: [{ Identifier: 'own', Name: 'Ours', Scopes: [write] }],
    })
    expect(await refusal(pool.call('DeleteResourceServer', { Identifier: 'own' }))).toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

describe('domains', () => {
  it('are told, changed and free again', async () => {
    const pool = open()
    const described = async () =>
      (await pool.call<{ DomainDescription: object }>('DescribeUserPoolDomain', { Domain: 'auth' }))
        .DomainDescription
    expect(await described()).toEqual({})
    await pool.call('CreateUserPoolDomain', { Domain: 'auth' })
    expect(await described()).toMatchObject({ Status: 'ACTIVE', ManagedLoginVersion: 1 })
    await pool.call('UpdateUserPoolDomain', { Domain: 'auth', ManagedLoginVersion: 2 })
    expect(await described()).toMatchObject({ ManagedLoginVersion: 2 })
    await pool.call('DeleteUserPoolDomain', { Domain: 'auth' })
    expect(await described()).toEqual({})
  })
})
