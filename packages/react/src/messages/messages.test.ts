import { describe, expect, it } from 'vitest'
import { type MessageKey, say } from '../say.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'

const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

it('fills the blanks', () => {
  expect(say(en, 'signIn.hint', { app: 'Meridian' })).toBe('Sign in to continue to Meridian.')
})

it('leaves what looks like a blank in a value alone', () => {
  expect(say(en, 'signIn.hint', { app: '{app} $& $1' })).toBe('Sign in to continue to {app} $& $1.')
})

describe.each(Object.entries({ ar }))('%s', (_, messages) => {
  it.each(Object.keys(en) as MessageKey[])('leaves the same blanks as English in %s', key => {
    expect(blanks(messages[key])).toEqual(blanks(en[key]))
    expect(messages[key].trim()).not.toBe('')
  })
})
