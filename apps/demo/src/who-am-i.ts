import type { AwsCredentials } from '@portico/core/cognito'

/** AWS's own question about credentials: whose are they? */
const question = 'Action=GetCallerIdentity&Version=2011-06-15'

const signed = 'host;x-amz-date;x-amz-security-token'

/**
 * Asks AWS STS who holds these credentials, and gives the ARN. An application that does more with AWS takes the AWS SDK
 * and hands it `getAwsCredentials`; for one question this signature is enough.
 *
 * @param at where STS answers: `https://sts.eu-west-1.amazonaws.com/`, or a pool for development.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function whoAmI(
  { accessKeyId, secretAccessKey, sessionToken }: AwsCredentials,
  { at, region, fetch = globalThis.fetch }: Place,
): Promise<string> {
  const { host, pathname } = new URL(at)
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = [time.slice(0, 8), region, 'sts', 'aws4_request']
  const headers = `host:${host}\nx-amz-date:${time}\nx-amz-security-token:${sessionToken}\n`
  const request = ['POST', pathname, '', headers, signed, await hash(question)].join('\n')
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), await hash(request)].join('\n')
  let key = encode(`AWS4${secretAccessKey}`)
  for (const part of scope) key = await sign(key, part)
  const signature = toHex(await sign(key, text))
  const response = await fetch(at, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join('/')}, SignedHeaders=${signed}, Signature=${signature}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-amz-date': time,
      'x-amz-security-token': sessionToken,
    },
    body: question,
  })
  const [, arn] = /<Arn>([^<]+)<\/Arn>/.exec(await response.text()) ?? []
  if (!response.ok || !arn) throw new Error(`AWS STS answered ${response.status}`)
  return arn
}

interface Place {
  at: string
  region: string
  fetch?: typeof globalThis.fetch
}

type Bytes = Uint8Array<ArrayBuffer>

const encode = (text: string): Bytes => new TextEncoder().encode(text)

const toHex = (bytes: Bytes): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const hash = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text))))

async function sign(key: Bytes, text: string): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encode(text)))
}
