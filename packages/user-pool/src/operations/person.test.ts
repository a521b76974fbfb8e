import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, arrive, enter, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'

interface Shown {
  Username: string
  UserAttributes: { Name: string; Value: string }[]
}

const settled = async (pool: UserPool = createUserPool()) => {
  const sub = await arrive(pool)
  const { AccessToken } = await tokensOf(pool)
  const ask = (operation: string, more: object = {}) =>
    pool.call<Shown>(operation, { AccessToken, ...more })
  const update = (Name: string, Value: string) =>
    ask('UpdateUserAttributes', { UserAttributes: [{ Name, Value }] })
  return { pool, sub, ask, update }
}

describe('somebody signed in', () => {
  it('sees what the pool knows about them', async () => {
    const { sub, ask } = await settled()
    expect(await ask('GetUser')).toEqual({
      Username: sub,
      UserAttributes: [
        { Name: 'sub', Value: sub },
        { Name: 'email', Value: ada.email },
        { Name: 'email_verified', Value: 'true' },
      ],
    })
  })

  it('deletes their account, and may come back as somebody new', async () => {
    const { pool, ask, sub } = await settled()
    await ask('DeleteUser')
    expect(await refusal(ask('GetUser'))).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    })
    expect((await refusal(enter(pool))).name).toBe('NotAuthorizedException')
    expect(await signUp(pool)).not.toMatchObject({ UserSub: sub })
  })

  it('changes their name, and takes it away again', async () => {
    const { ask, update } = await settled()
    await update('name', 'Ada 👩‍💻 عدا')
    expect((await ask('GetUser')).UserAttributes).toContainEqual({
      Name: 'name',
      Value: 'Ada 👩‍💻 عدا',
    })
    await update('name', '')
    expect((await ask('GetUser')).UserAttributes.map(({ Name }) => Name)).not.toContain('name')
  })

  it('proves a new e-mail with the code sent there', async () => {
    const { pool, ask, update } = await settled()
    expect(await update('email', 'countess@example.org')).toEqual({
      CodeDeliveryDetailsList: [
        { Destination: 'c***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
      ],
    })
    expect((await ask('GetUser')).UserAttributes).toContainEqual({
      Name: 'email_verified',
      Value: 'false',
    })
    const verify = (Code: string) => ask('VerifyUserAttribute', { AttributeName: 'email', Code })
    expect((await refusal(verify('x'))).name).toBe('CodeMismatchException')
    await verify(lastCode(pool))
    expect((await ask('GetUser')).UserAttributes).toContainEqual({
      Name: 'email_verified',
      Value: 'true',
    })
  })

  it('asks for a code for an address they have, and for no other', async () => {
    const { ask } = await settled()
    const code = (AttributeName: string) =>
      ask('GetUserAttributeVerificationCode', { AttributeName })
    expect(await code('email')).toMatchObject({ CodeDeliveryDetails: { AttributeName: 'email' } })
    expect((await refusal(code('phone_number'))).name).toBe('InvalidParameterException')
  })

  it('cannot take somebody else’s e-mail', async () => {
    const pool = createUserPool()
    await arrive(pool, { ...ada, email: 'grace@example.com' })
    const { update } = await settled(pool)
    expect((await refusal(update('email', 'grace@example.com'))).name).toBe('AliasExistsException')
  })

  it('cannot lose what the pool requires, nor change what is fixed', async () => {
    const attributes = [
      { name: 'email', required: true },
      { name: 'custom:id', mutable: false },
    ] as const
    const { update } = await settled(createUserPool({ attributes }))
    expect((await refusal(update('email', ''))).name).toBe('InvalidParameterException')
    expect((await refusal(update('custom:id', '7'))).name).toBe('InvalidParameterException')
  })
})
