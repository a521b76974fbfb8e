import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, arrive, refusal, tokensOf } from '../walk.test-kit.ts'

const named = (GroupName: string, more = {}) => ({ GroupName, ...more })
const adaIn = (GroupName: string) => ({ Username: ada.email, GroupName })
const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`

interface Listed {
  Groups: { GroupName: string }[]
  NextToken?: string
}

const namesOf = ({ Groups }: Listed) => Groups.map(({ GroupName }) => GroupName)

async function withAda() {
  const pool = createUserPool()
  await arrive(pool)
  await pool.call('CreateGroup', named('readers:all', { RoleArn: role('read') }))
  await pool.call('CreateGroup', named('admins', { Precedence: 1, RoleArn: role('rule') }))
  return pool
}

const listFor = (pool: UserPool) =>
  pool.call<Listed>('AdminListGroupsForUser', { Username: ada.email })

describe('a group', () => {
  it('is in the tokens of its people, the first by precedence', async () => {
    const pool = await withAda()
    await pool.call('AdminAddUserToGroup', adaIn('readers:all'))
    await pool.call('AdminAddUserToGroup', adaIn('admins'))
    await pool.call('AdminAddUserToGroup', adaIn('admins'))
    const { IdToken, AccessToken } = await tokensOf(pool)
    expect(decodeJwt(IdToken)).toMatchObject({
      'cognito:groups': ['admins', 'readers:all'],
      'cognito:roles': [role('rule'), role('read')],
      'cognito:preferred_role': role('rule'),
    })
    expect(decodeJwt(AccessToken)['cognito:groups']).toEqual(['admins', 'readers:all'])
    expect(namesOf(await listFor(pool))).toEqual(['admins', 'readers:all'])
    expect(await pool.call('ListUsersInGroup', named('admins'))).toMatchObject({
      Users: [{ UserStatus: 'CONFIRMED' }],
    })
  })

  it('is left, or goes altogether', async () => {
    const pool = await withAda()
    await pool.call('AdminAddUserToGroup', adaIn('readers:all'))
    await pool.call('AdminAddUserToGroup', adaIn('admins'))
    await pool.call('AdminRemoveUserFromGroup', adaIn('admins'))
    expect(namesOf(await listFor(pool))).toEqual(['readers:all'])
    await pool.call('DeleteGroup', named('readers:all'))
    expect(namesOf(await listFor(pool))).toEqual([])
    await pool.call('CreateGroup', named('readers:all'))
    expect(await pool.call('ListUsersInGroup', named('readers:all'))).toEqual({ Users: [] })
    expect(decodeJwt((await tokensOf(pool)).IdToken)).not.toHaveProperty('cognito:groups')
  })

  it('can be changed, and is listed page by page', async () => {
    const pool = await withAda()
    const changed = await pool.call('UpdateGroup', named('admins', { Description: 'They rule' }))
    expect(changed).toEqual(await pool.call('GetGroup', named('admins')))
    expect(changed).toMatchObject({ Group: { Description: 'They rule', Precedence: 1 } })
    const first = await pool.call<Listed>('ListGroups', { Limit: 1 })
    const { NextToken } = first
    const second = await pool.call<Listed>('ListGroups', { Limit: 1, NextToken })
    expect([...namesOf(first), ...namesOf(second)].toSorted()).toEqual(['admins', 'readers:all'])
    expect(second).not.toHaveProperty('NextToken')
  })

  it('has a name of its own, and only people there are', async () => {
    const pool = await withAda()
    expect(await refusal(pool.call('CreateGroup', named('admins')))).toMatchObject({
      name: 'GroupExistsException',
    })
    expect(await refusal(pool.call('AdminAddUserToGroup', adaIn('nobodies')))).toEqual({
      name: 'ResourceNotFoundException',
      message: 'Group not found.',
    })
    const stranger = { ...adaIn('admins'), Username: 'nobody@example.com' }
    expect(await refusal(pool.call('AdminAddUserToGroup', stranger))).toMatchObject({
      name: 'UserNotFoundException',
    })
  })

  it('can be joined by a trigger while somebody is confirmed', async () => {
    const pool = createUserPool(
      {},
      {
        triggers: {
          postConfirmation: async event => {
            await pool.call('AdminAddUserToGroup', {
              Username: event.userName,
              GroupName: 'newcomers',
            })
            return event
          },
        },
      },
    )
    await pool.call('CreateGroup', named('newcomers'))
    await arrive(pool)
    const { IdToken } = await tokensOf(pool)
    expect(decodeJwt(IdToken)['cognito:groups']).toEqual(['newcomers'])
  })
})
