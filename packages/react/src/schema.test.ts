import { completeSettings, type FieldSpec, fieldsOf } from '@portico/core'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { schemaOf } from './schema.ts'

const policy = { minLength: 8, lowercase: true, uppercase: true, number: true, symbol: true }

function wrongWith(kind: FieldSpec['kind'], typed: unknown, more: Partial<FieldSpec> = {}) {
  const field: FieldSpec = {
    name: 'name',
    kind,
    label: 'name',
    autoComplete: 'off',
    required: true,
    ...more,
  }
  const verdict = schemaOf([field], policy).safeParse({ [field.name]: typed })
  return verdict.success ? null : verdict.error.issues[0]?.message
}

describe('a field', () => {
  it.each([
    ['text', 'Ada', null],
    ['text', '  ', 'invalid.required'],
    ['text', undefined, 'invalid.required'],
    ['text', '👩‍🚀 أدا', null],
    ['text', 'a\0b', 'invalid.characters'],
    ['text', 'a'.repeat(10_000), 'invalid.tooLong'],
    ['email', 'ada@example.com', null],
    ['email', ' ada@example.com ', null],
    ['email', 'ada@example', 'invalid.email'],
    ['email', 'ada', 'invalid.email'],
    ['tel', '+44 (20) 7946-0958', null],
    ['tel', '020 7946 0958', 'invalid.phone'],
    ['tel', '+1', 'invalid.phone'],
    ['url', 'https://example.com/a', null],
    ['url', 'javascript:alert(1)', 'invalid.url'],
    ['date', '1815-12-10', null],
    ['date', 'tomorrow', 'invalid.date'],
    ['date', '1815', 'invalid.date'],
    ['date', '2026-13-40', 'invalid.date'],
    ['address', '12 St James’s Square\r\nLondon', null],
    ['address', 'a\0b', 'invalid.characters'],
    ['gender', 'Agender', null],
    ['locale', 'pt-BR', null],
    ['timeZone', 'Europe/London', null],
    ['checkbox', undefined, 'invalid.unticked'],
    ['checkbox', 'false', 'invalid.unticked'],
    ['checkbox', 'true', null],
    ['checkbox', 'on', null],
    ['number', '42', null],
    ['number', 'many', 'invalid.number'],
    ['code', '123-456', null],
    ['code', '١٢٣٤٥٦', null],
    ['code', 'abc', 'invalid.code'],
    ['password', 'x', null],
    ['newPassword', 'Correct-1', null],
    ['newPassword', 'correct', 'invalid.password'],
    ['newPassword', ' Correct-1', 'invalid.outerSpace'],
  ] as const)('of kind %s takes %j as %j', (kind, typed, expected) => {
    expect(wrongWith(kind, typed)).toBe(expected)
  })

  it('takes an address or a number where it takes either', () => {
    const either = { label: 'emailOrPhone' } as const
    expect(wrongWith('text', 'ada@example.com', either)).toBeNull()
    expect(wrongWith('text', '+44 20 7946 0958', either)).toBeNull()
    expect(wrongWith('text', '020 7946 0958', either)).toBe('invalid.emailOrPhone')
  })

  it('of birth is neither in the future nor before anybody alive', () => {
    const birth = { name: 'birthdate' } as const
    expect(wrongWith('date', '1985-12-10', birth)).toBeNull()
    expect(wrongWith('date', '1815-12-10', birth)).toBe('invalid.birthdate')
    expect(wrongWith('date', '2999-01-01', birth)).toBe('invalid.birthdate')
    expect(wrongWith('date', '2999-01-01')).toBeNull()
  })

  it('keeps to the numbers the pool says', () => {
    const small = { min: 0, max: 120 }
    expect(wrongWith('number', '36', small)).toBeNull()
    expect(wrongWith('number', '-1', small)).toBe('invalid.tooSmall')
    expect(wrongWith('number', '121', small)).toBe('invalid.tooBig')
  })

  it('may stay empty when it is optional', () => {
    expect(wrongWith('checkbox', 'false', { required: false })).toBeNull()
    expect(wrongWith('email', '', { required: false })).toBeNull()
  })

  it('keeps to the lengths the pool says', () => {
    expect(wrongWith('text', 'ab', { min: 3 })).toBe('invalid.tooShort')
    expect(wrongWith('text', 'abcd', { max: 3 })).toBe('invalid.tooLong')
  })

  it('never throws, whatever is typed', () => {
    const kinds = fc.constantFrom<FieldSpec['kind']>(
      'text',
      'email',
      'tel',
      'url',
      'date',
      'number',
      'code',
      'newPassword',
      'address',
      'checkbox',
    )
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary' }), (kind, typed) => {
        expect(wrongWith(kind, typed) ?? 'invalid.').toMatch(/^invalid\./)
      }),
    )
  })
})

it('asks for nothing that a form does not have', () => {
  const settings = completeSettings()
  const fields = fieldsOf.signIn({ settings, step: null })
  const verdict = schemaOf(fields, policy).safeParse({ username: 'a@b.co', password: 'x', more: 1 })
  expect(verdict.success).toBe(true)
})
