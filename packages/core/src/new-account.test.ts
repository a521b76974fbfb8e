import { describe, expect, it } from 'vitest'
import { toCode, toE164, toNewAccount, toUsername } from './new-account.ts'
import { completeSettings } from './settings.ts'

const byEither = completeSettings({ signInWith: ['email', 'phone_number'], attributes: [] })

describe('what a person types', () => {
  it.each(['123456', '123 456', '123-456', '١٢٣٤٥٦', '\u200f123456\u200e', '１２３４５６'])(
    'as a code, %j, is six digits',
    typed => expect(toCode(typed)).toBe('123456'),
  )

  it('as a code keeps its leading zeros', () => {
    expect(toCode('000 123')).toBe('000123')
  })

  it.each([
    '+44 (20) 7946-0958',
    '+44 20 7946 0958',
    '+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨',
    '\u202a+442079460958\u202c',
    '+44 20/7946–0958',
  ])('as a phone number, %j, is what the wire wants', typed =>
    expect(toE164(typed)).toBe('+442079460958'),
  )

  it('as a name is a phone number only where that is a name', () => {
    expect(toUsername(' +44 20 7946 0958 ', byEither)).toBe('+442079460958')
    expect(toUsername('+44 20', completeSettings({ signInWith: ['username'] }))).toBe('+44 20')
    expect(toUsername(' Ada@Example.com ', byEither)).toBe('Ada@Example.com')
  })
})

describe('a new account', () => {
  it('is known by whichever of the two was typed', () => {
    const password = 'x'
    expect(toNewAccount({ username: 'ada@example.com', password }, byEither)).toEqual({
      username: 'ada@example.com',
      password,
      attributes: { email: 'ada@example.com' },
    })
    expect(toNewAccount({ username: '+44 20 7946 0958', password }, byEither)).toMatchObject({
      username: '+442079460958',
      attributes: { phone_number: '+442079460958' },
    })
  })

  it('is told no input of the page’s own, and never a second password', () => {
    const values = {
      email: 'ada@example.com',
      password: 'secret-1',
      confirmPassword: 'secret-1',
      terms: 'on',
      'custom:team': 'blue',
      nickname: '',
    }
    expect(toNewAccount(values, completeSettings()).attributes).toEqual({
      email: 'ada@example.com',
      'custom:team': 'blue',
    })
  })
})

it('tells the pool each attribute the way it keeps it', () => {
  const settings = completeSettings({
    attributes: [
      { name: 'custom:news', type: 'boolean' },
      { name: 'custom:calls', type: 'boolean' },
      { name: 'custom:age', type: 'number' },
      { name: 'custom:born', type: 'date' },
      { name: 'custom:motto' },
    ],
  })
  const values = {
    email: ' ada@example.com ',
    phone_number: '+44 (20) 7946-0958',
    birthdate: '1815-12-10',
    address: '12 St James’s Square\r\nLondon\r\n',
    'custom:news': 'on',
    'custom:calls': 'false',
    'custom:age': '٣٦',
    'custom:born': '1815-12-10',
    'custom:motto': ' forward ',
  } as const
  expect(toNewAccount(values, settings).attributes).toEqual({
    email: 'ada@example.com',
    phone_number: '+442079460958',
    birthdate: '1815-12-10',
    address: '12 St James’s Square\nLondon',
    'custom:news': 'true',
    'custom:calls': 'false',
    'custom:age': '36',
    'custom:born': '1815-12-10',
    'custom:motto': ' forward ',
  })
})
