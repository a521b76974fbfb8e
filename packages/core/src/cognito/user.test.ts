import { describe, expect, it } from 'vitest'
import { idToken } from './scripted-pool.test-kit.ts'
import { toUser } from './user.ts'

describe('who is signed in', () => {
  it('is read with every script people write in', () => {
    const user = toUser(idToken({ sub: 'u', name: 'Zoë 李 🦊 عمر', email: 'zoë@例え.jp' }))
    expect(user.label).toBe('Zoë 李 🦊 عمر')
    expect(user.attributes.email).toBe('zoë@例え.jp')
  })

  it('has attributes and groups, and no other claim', () => {
    const user = toUser(
      idToken({
        sub: 'u-1',
        'cognito:username': 'ada',
        'cognito:groups': ['admins', 'editors'],
        email: 'ada@example.com',
        email_verified: true,
        'custom:plan': 'pro',
        iss: 'https://example.com',
        exp: 1,
      }),
    )
    expect(user).toEqual({
      id: 'u-1',
      username: 'ada',
      label: 'ada@example.com',
      attributes: { email: 'ada@example.com', 'custom:plan': 'pro' },
      groups: ['admins', 'editors'],
    })
  })

  it('has text for claims that are lists, numbers or an address', () => {
    const { attributes } = toUser(
      idToken({
        sub: 'u',
        'custom:tags': ['a', 'b'],
        'custom:age': 36,
        address: { formatted: '1 Main St\nLondon' },
        profile: null,
      }),
    )
    expect(attributes).toEqual({
      'custom:tags': 'a, b',
      'custom:age': '36',
      address: '1 Main St\nLondon',
      profile: '',
    })
  })

  it.each([
    [{ name: 'Ada', email: 'e', phone_number: 'p' }, 'Ada'],
    [{ email: 'e', phone_number: 'p' }, 'e'],
    [{ phone_number: 'p' }, 'p'],
    [{}, 'ada'],
  ])('is greeted by the first of name, e-mail, phone and user name: %o', (claims, label) => {
    expect(toUser(idToken({ sub: 'u', 'cognito:username': 'ada', ...claims })).label).toBe(label)
  })
})
