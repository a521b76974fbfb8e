import { expect, it } from 'vitest'
import { toOtpauthUri } from './otpauth.ts'

const key = { issuer: 'Meridian', account: 'ada@example.com', secret: 'JBSWY3DPEHPK3PXP' }

it('names the product and the person to the app, and gives it the key', () => {
  const uri = new URL(toOtpauthUri(key))
  expect(uri.protocol + uri.host).toBe('otpauth:totp')
  expect(decodeURIComponent(uri.pathname)).toBe('/Meridian:ada@example.com')
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: 'JBSWY3DPEHPK3PXP',
    issuer: 'Meridian',
  })
})

it('keeps spaces, marks and other scripts in the names', () => {
  const uri = new URL(toOtpauthUri({ ...key, issuer: 'Café & Söhne?', account: 'سلمى+1' }))
  expect(decodeURIComponent(uri.pathname)).toBe('/Café & Söhne?:سلمى+1')
  expect(uri.searchParams.get('issuer')).toBe('Café & Söhne?')
})

it('writes spaces so that no app shows them as a plus', () => {
  expect(toOtpauthUri({ ...key, issuer: 'Big Bank' })).toContain('issuer=Big%20Bank')
})

it('leaves a colon out of the names, where it would part them', () => {
  const uri = new URL(toOtpauthUri({ ...key, issuer: 'localhost:5173', account: 'team: ada' }))
  expect(decodeURIComponent(uri.pathname)).toBe('/localhost 5173:team ada')
  expect(uri.searchParams.get('issuer')).toBe('localhost 5173')
})

it('takes a key written in groups or padded', () => {
  expect(toOtpauthUri({ ...key, secret: 'JBSW Y3DP EHPK 3PXP====' })).toContain(
    'secret=JBSWY3DPEHPK3PXP&',
  )
})

it('does without an issuer', () => {
  expect(toOtpauthUri({ ...key, issuer: '' })).toBe(
    'otpauth://totp/ada%40example.com?secret=JBSWY3DPEHPK3PXP',
  )
})
