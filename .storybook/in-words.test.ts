import { en } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import { describe, expect, it } from 'vitest'
import { inWords } from './in-words.ts'

const words = inWords(ar)

const finds = (sought: string | RegExp, text: string) => {
  const found = words(sought)
  return typeof found === 'string' ? found === text : found.test(text)
}

describe('what a play says in English', () => {
  it.each([
    ['Sign in', ar['signIn.submit']],
    ['Password', ar['field.password']],
    ['Continue with Google', ar.provider.replace('{provider}', 'Google')],
    [/do not match/, ar['error.wrongCredentials']],
    [/^Code by email/, `${ar['factor.emailCode']} ${ar['factor.emailCode.hint']}`],
    [/^Send again in/, ar['resend.wait'].replace('{time}', '0:30')],
    [/is on its way\.$/, ar['notice.codeSent']],
  ])('finds %s in Arabic', (sought, text) => {
    expect(finds(sought, text)).toBe(true)
    expect(finds(sought, `x${text.slice(3)}`)).toBe(false)
  })

  it('does not find the English', () => {
    expect(finds('Sign in', en['signIn.submit'])).toBe(false)
  })

  it('stays as it is where the kit does not say it', () => {
    expect(words('Ada is in.')).toBe('Ada is in.')
    expect(words(/Ada is/)).toEqual(/Ada is/)
  })
})
