import { type Bytes, hmac, sha256, toHex, utf8 } from '../bytes.ts'

/** A request as it was signed, with its body as it came. */
export interface SignedRequest {
  method: string
  url: URL
  headers: Headers
  body: string
}

/** What a request's `Authorization` says about its signature. */
export interface SignatureClaim {
  accessKeyId: string
  /** `{date}/{region}/{service}/aws4_request` */
  scope: string
  service: string
  signedHeaders: string[]
  signature: string
}

const form =
  /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d{8}\/[\w-]+\/([\w-]+)\/aws4_request), ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/

/** `undefined` when the header is none, or incomplete. */
export function readSignature(authorization: string | null): SignatureClaim | undefined {
  const [, accessKeyId, scope, service, headers, signature] = form.exec(authorization ?? '') ?? []
  if (!accessKeyId || !scope || !service || !headers || !signature) return undefined
  return { accessKeyId, scope, service, signedHeaders: headers.split(';'), signature }
}

/**
 * Whether a request was signed with this secret key.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function isSignedWith(
  secretKey: string,
  request: SignedRequest,
  { scope, signedHeaders, signature }: SignatureClaim,
): Promise<boolean> {
  const { method, url, body } = request
  const canonical = [
    method,
    encode(url.pathname).replaceAll('%2F', '/'),
    canonicalQuery(url.searchParams),
    ...signedHeaders.map(name => `${name}:${headerOf(request, name)}`),
    '',
    signedHeaders.join(';'),
    await hashOf(body),
  ].join('\n')
  const date = headerOf(request, 'x-amz-date')
  const text = ['AWS4-HMAC-SHA256', date, scope, await hashOf(canonical)].join('\n')
  const expected = await hmac(await signingKey(secretKey, scope), utf8(text))
  return isSame(toHex(expected), signature)
}

async function signingKey(secretKey: string, scope: string): Promise<Bytes> {
  let key = utf8(`AWS4${secretKey}`)
  for (const part of scope.split('/')) key = await hmac(key, utf8(part))
  return key
}

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')

/** A page may not set `Host`, so there it is the one that is asked. */
const headerOf = ({ headers, url }: SignedRequest, name: string): string =>
  (headers.get(name) ?? (name === 'host' ? url.host : '')).trim().replace(/ +/g, ' ')

/** @see RFC 3986, section 2.3 */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const hashOf = async (text: string): Promise<string> => toHex(await sha256(utf8(text)))

/** Takes as long for any two texts of one length. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return difference === 0
}
