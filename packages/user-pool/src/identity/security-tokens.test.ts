import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { askWhoIAm, type GivenCredentials } from './ask-who-i-am.test-kit.ts'

const IdentityPoolId = 'us-east-1:6f0d4a5e-0000-4000-8000-000000000001'
const hour = 3_600_000

async function asGuest() {
  let ahead = 0
  const pool = createUserPool(
    {
      identityPool: {
        identityPoolId: IdentityPoolId,
        guestRoleArn: 'arn:aws:iam::123456789012:role/Guest',
        memberRoleArn: 'arn:aws:iam::123456789012:role/Member',
      },
    },
    { clock: () => Date.now() + ahead },
  )
  const { IdentityId } = await pool.call<{ IdentityId: string }>('GetId', { IdentityPoolId })
  const { Credentials } = await pool.call<{ Credentials: GivenCredentials }>(
    'GetCredentialsForIdentity',
    { IdentityId },
  )
  const pass = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { pool, Credentials, pass }
}

/** A form that nobody signed. */
const post = (body: string, headers: HeadersInit = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body,
})

describe('who asks with temporary credentials', () => {
  it('is told who they are, in XML', async () => {
    const { pool, Credentials } = await asGuest()
    const { status, xml } = await askWhoIAm(pool, Credentials)
    expect(status).toBe(200)
    expect(xml).toMatch(
      /^<GetCallerIdentityResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role\/Guest\/CognitoIdentityCredentials<\/Arn>/,
    )
  })

  it('is told so until they run out', async () => {
    const { pool, Credentials, pass } = await asGuest()
    pass(59 * 60_000)
    expect((await askWhoIAm(pool, Credentials, { at: Date.now() + 59 * 60_000 })).status).toBe(200)
    pass(hour)
    expect((await askWhoIAm(pool, Credentials, { at: Date.now() + 2 * hour })).xml).toContain(
      '<Code>ExpiredToken</Code>',
    )
  })

  it.each([
    ['a signature of yesterday', { at: Date.now() - 24 * hour }, 'SignatureDoesNotMatch'],
    ['one for another service', { service: 's3' }, 'IncompleteSignature'],
  ])('is refused with %s', async (_, how, code) => {
    const { pool, Credentials } = await asGuest()
    const { status, xml } = await askWhoIAm(pool, Credentials, how)
    expect(status).toBe(403)
    expect(xml).toContain(`<Code>${code}</Code>`)
  })

  it('is refused without a signature, and for what the service cannot do', async () => {
    const { pool } = await asGuest()
    const at = 'https://sts.us-east-1.amazonaws.com/'
    const unsigned = await pool.fetch(at, post('Action=GetCallerIdentity'))
    expect(await unsigned.text()).toContain('<Code>MissingAuthenticationToken</Code>')
    const unknown = await pool.fetch(at, post('Action=<b>'))
    expect(unknown.status).toBe(400)
    expect(await unknown.text()).toContain('<Message>Could not find operation &lt;b&gt;</Message>')
    const halfSigned = post('Action=GetCallerIdentity', { authorization: 'AWS4-HMAC-SHA256 x' })
    expect(await (await pool.fetch(at, halfSigned)).text()).toContain('IncompleteSignature')
    const forged = post('Action=AssumeRoleWithWebIdentity&RoleSessionName=me&WebIdentityToken=x')
    expect(await (await pool.fetch(at, forged)).text()).toContain('InvalidIdentityToken')
  })
})
