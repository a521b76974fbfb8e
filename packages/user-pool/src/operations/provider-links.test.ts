import { describe, expect, it } from 'vitest'
import { grace } from '../demo-accounts.ts'
import { enterFrom, look, openWithProviders } from '../federation/visit-provider.test-kit.ts'
import type { UserPool } from '../user-pool.ts'
import { enterAs } from '../walk.test-kit.ts'

const subject = 'Cognito_Subject'
const own = { answer: 'own', email: 'lise@acme.example', verified: 'on' }

const accountOf = (
  ProviderName: string,
  ProviderAttributeValue: string,
  ProviderAttributeName = subject,
) => ({ ProviderName, ProviderAttributeName, ProviderAttributeValue })

/** Says that whoever comes in by this account is Grace. */
async function link(pool: UserPool, SourceUser: object) {
  const { Username } = await look(pool, grace.username)
  return pool.call('AdminLinkProviderForUser', {
    DestinationUser: accountOf('Cognito', Username),
    SourceUser,
  })
}

const unlink = (pool: UserPool, User: object) => pool.call('AdminDisableProviderForUser', { User })

describe('AdminLinkProviderForUser', () => {
  it('lets somebody in as who they are here, by both ways', async () => {
    const { pool } = openWithProviders()
    const { Username } = await look(pool, grace.username)
    await link(pool, accountOf('Google', '1002'))
    const token = await enterFrom(pool, { account: '1002' })
    const { UserStatus, attributes } = await look(pool, Username)
    expect(token).toMatchObject({
      'cognito:username': Username,
      identities: [{ userId: '1002', providerName: 'Google', primary: 'false' }],
    })
    expect(UserStatus).toBe('CONFIRMED')
    expect(attributes.name).toBe('Ada Lovelace')
    expect(
      (await enterAs(pool, { ...grace, username: Username })).AuthenticationResult,
    ).toBeTruthy()
  })

  it('goes by another claim where the provider is one’s own', async () => {
    const { pool } = openWithProviders()
    await link(pool, accountOf('Acme', 'E-17', 'employee'))
    const token = await enterFrom(pool, { ...own, claims: 'employee=E-17' }, 'Acme')
    expect(token['cognito:username']).toBe((await look(pool, 'lise@acme.example')).Username)
    expect(token.identities).toEqual([expect.not.objectContaining({ by: expect.anything() })])
    const other = { ...own, email: 'otto@acme.example', claims: 'employee=E-18' }
    expect((await enterFrom(pool, other, 'Acme')).sub).not.toBe(token.sub)
  })

  it('never takes the subject for such a claim, or the other way round', async () => {
    const { pool } = openWithProviders()
    await link(pool, accountOf('Acme', 'E-17', 'employee'))
    const token = await enterFrom(pool, { ...own, claims: 'sub=E-17' }, 'Acme')
    expect(token['cognito:username']).toBe('Acme_E-17')
  })

  it('links to somebody from another provider', async () => {
    const { pool } = openWithProviders()
    const { sub } = await enterFrom(pool, { account: '1002' })
    await pool.call('AdminLinkProviderForUser', {
      DestinationUser: accountOf('Google', '1002'),
      SourceUser: accountOf('Acme', '1003'),
    })
    expect((await enterFrom(pool, { account: '1003' }, 'Acme')).sub).toBe(sub)
  })

  it('links at most five', async () => {
    const { pool } = openWithProviders()
    for (const id of ['1', '2', '3', '4', '5']) await link(pool, accountOf('Acme', id))
    await expect(link(pool, accountOf('Acme', '6'))).rejects.toMatchObject({
      name: 'LimitExceededException',
    })
  })

  it('refuses an account that is somebody’s already', async () => {
    const { pool } = openWithProviders()
    await enterFrom(pool, { account: '1003' })
    await expect(link(pool, accountOf('Google', '1003'))).rejects.toThrow(/Merging/)
    await link(pool, accountOf('Google', '1002'))
    await expect(link(pool, accountOf('Google', '1002'))).rejects.toThrow(/already linked/)
    const third = accountOf('Google', '1003')
    await expect(
      pool.call('AdminLinkProviderForUser', {
        DestinationUser: third,
        SourceUser: accountOf('Google', '1002'),
      }),
    ).rejects.toMatchObject({ name: 'AliasExistsException' })
  })

  it('knows people of social providers by their subject alone', async () => {
    const { pool } = openWithProviders()
    await expect(link(pool, accountOf('Google', 'a@b.example', 'email'))).rejects.toThrow(
      /Cognito_Subject alone/,
    )
  })
})

describe('AdminDisableProviderForUser', () => {
  it('takes a link away: they are somebody new then', async () => {
    const { pool } = openWithProviders()
    await link(pool, accountOf('Google', '1002'))
    const { sub } = await enterFrom(pool, { account: '1002' })
    await unlink(pool, accountOf('Google', '1002'))
    const token = await enterFrom(pool, { account: '1002' })
    expect(token['cognito:username']).toBe('Google_1002')
    expect(token.sub).not.toBe(sub)
  })

  it('keeps out who has no account but that', async () => {
    const { pool } = openWithProviders()
    await enterFrom(pool, { account: '1002' })
    await unlink(pool, accountOf('Google', '1002'))
    await expect(enterFrom(pool, { account: '1002' })).rejects.toThrow('User is disabled.')
  })

  it('takes a password away, and leaves the providers', async () => {
    const { pool } = openWithProviders()
    await link(pool, accountOf('Google', '1002'))
    const { Username } = await look(pool, grace.username)
    await unlink(pool, accountOf('Cognito', Username))
    await expect(enterAs(pool, grace)).rejects.toThrow(/Incorrect/)
    expect((await enterFrom(pool, { account: '1002' }))['cognito:username']).toBe(Username)
  })

  it('tells of people, accounts and providers that are none', async () => {
    const { pool } = openWithProviders()
    const names = { name: 'UserNotFoundException' }
    await expect(unlink(pool, accountOf('Cognito', 'nobody'))).rejects.toMatchObject(names)
    await expect(unlink(pool, accountOf('Google', 'nobody'))).rejects.toMatchObject(names)
    await expect(unlink(pool, accountOf('None', 'nobody'))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
