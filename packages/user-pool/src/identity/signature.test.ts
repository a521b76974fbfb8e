import { describe, expect, it } from 'vitest'
import { isSignedWith, readSignature } from './signature.ts'

const secretKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

/** The example of AWS's own guide. */
const example = {
  method: 'GET',
  url: new URL('https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08'),
  headers: new Headers({
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'x-amz-date': '20150830T123600Z',
  }),
  body: '',
}
const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, ' +
  'SignedHeaders=content-type;host;x-amz-date, ' +
  'Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7'

async function isGood(change: Partial<typeof example> = {}, secret = secretKey) {
  const claim = readSignature(authorization)
  return claim && isSignedWith(secret, { ...example, ...change }, claim)
}

describe('a signature', () => {
  it('is good for the request it was made for, as AWS makes it', async () => {
    expect(readSignature(authorization)).toMatchObject({
      accessKeyId: 'AKIDEXAMPLE',
      service: 'iam',
      signedHeaders: ['content-type', 'host', 'x-amz-date'],
    })
    expect(await isGood()).toBe(true)
  })

  it('is good for no other request, and no other key', async () => {
    expect(await isGood({ method: 'POST' })).toBe(false)
    expect(await isGood({ body: ' ' })).toBe(false)
    expect(await isGood({ url: new URL('https://iam.amazonaws.com/?Action=ListRoles') })).toBe(
      false,
    )
    expect(await isGood({ url: new URL(example.url.href.replace('iam.', 'sts.')) })).toBe(false)
    const later = new Headers(example.headers)
    later.set('x-amz-date', '20150830T123601Z')
    expect(await isGood({ headers: later })).toBe(false)
    expect(await isGood({}, `${secretKey}x`)).toBe(false)
  })

  it.each([
    null,
    '',
    'Bearer x',
    authorization.replace(/.$/, ''),
    authorization.replace('iam', ''),
  ])('is none when it says %j', header => {
    expect(readSignature(header)).toBeUndefined()
  })
})
