import { hmac, sha256, toHex, utf8 } from '../bytes.ts'
import type { UserPool } from '../user-pool.ts'

/** Credentials as `GetCredentialsForIdentity` gives them. */
export interface GivenCredentials {
  AccessKeyId: string
  SecretKey: string
  SessionToken: string
}

/** For tests: asks AWS's own question about credentials, signed with them, and gives the status and the XML. */
export async function askWhoIAm(
  pool: UserPool,
  { AccessKeyId, SecretKey, SessionToken }: GivenCredentials,
  { at = Date.now(), host = 'sts.us-east-1.amazonaws.com', service = 'sts' } = {},
) {
  const body = 'Action=GetCallerIdentity&Version=2011-06-15'
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${time.slice(0, 8)}/us-east-1/${service}/aws4_request`
  const names = 'host;x-amz-date;x-amz-security-token'
  const hash = async (text: string) => toHex(await sha256(utf8(text)))
  const headers = [`host:${host}`, `x-amz-date:${time}`, `x-amz-security-token:${SessionToken}`]
  const canonical = ['POST', '/', '', ...headers, '', names, await hash(body)].join('\n')
  let key = utf8(`AWS4${SecretKey}`)
  for (const part of scope.split('/')) key = await hmac(key, utf8(part))
  const text = ['AWS4-HMAC-SHA256', time, scope, await hash(canonical)].join('\n')
  const signature = toHex(await hmac(key, utf8(text)))
  const response = await pool.fetch(`https://${host}/`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${AccessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-amz-date': time,
      'x-amz-security-token': SessionToken,
    },
    body,
  })
  return { status: response.status, xml: await response.text() }
}

/** For tests: the name of the role these credentials are for. */
export async function roleIn(pool: UserPool, credentials: GivenCredentials) {
  const { xml } = await askWhoIAm(pool, credentials)
  return /assumed-role\/([^/]+)\//.exec(xml)?.[1]
}
