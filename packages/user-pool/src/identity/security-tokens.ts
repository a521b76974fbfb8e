import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { readOpenIdToken } from './open-id-token.ts'
import { trustedRoles } from './role.ts'
import { assumedRole, beginRoleSession, type RoleSession } from './role-session.ts'
import { isSignedWith, readSignature, type SignedRequest } from './signature.ts'
import { type Element, xmlAnswer, xmlRefusal } from './xml-answer.ts'

/** How far a signature's time may be from ours, in milliseconds. */
const drift = 15 * 60_000

/**
 * Answers what would be sent to AWS STS, for the credentials that this pool gives out: its query protocol, POSTed to
 * where the pool is.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/
 */
export async function answerSecurityTokens(pool: Pool, request: Request): Promise<Response> {
  const requestId = pool.random.uuid()
  try {
    const body = await request.text()
    const asked = new URLSearchParams(body)
    const action = asked.get('Action') ?? ''
    const { method, headers } = request
    const signed = { method, url: new URL(request.url), headers, body }
    if (action === 'GetCallerIdentity') {
      return xmlAnswer(action, await getCallerIdentity(pool, signed), requestId)
    }
    if (action === 'AssumeRoleWithWebIdentity') {
      return xmlAnswer(action, await assumeRole(pool, asked), requestId)
    }
    throw refusal('InvalidAction', `Could not find operation ${action}`, 400)
  } catch (thrown) {
    if (thrown instanceof CognitoError) return xmlRefusal(thrown, requestId)
    throw thrown
  }
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
async function getCallerIdentity(pool: Pool, request: SignedRequest): Promise<Element> {
  const { arn, userId, account } = await assumedRole(await readSigner(pool, request))
  return { Arn: arn, UserId: userId, Account: account }
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
async function assumeRole(pool: Pool, asked: URLSearchParams): Promise<Element> {
  const roleArn = asked.get('RoleArn') ?? ''
  const name = asked.get('RoleSessionName') ?? ''
  const seconds = Number(asked.get('DurationSeconds') ?? 3600)
  if (!/^[\w+=,.@-]{2,64}$/.test(name) || !(seconds >= 900 && seconds <= 43_200)) {
    throw refusal('ValidationError', 'RoleSessionName or DurationSeconds is not valid.', 400)
  }
  const token = await readOpenIdToken(pool, asked.get('WebIdentityToken') ?? '').catch(() => {
    throw refusal('InvalidIdentityToken', 'The web identity token is not valid.', 400)
  })
  const isGuest = !(Array.isArray(token.amr) && token.amr.includes('authenticated'))
  if (!trustedRoles(pool, isGuest).includes(roleArn)) {
    throw refusal('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
  }
  const session = beginRoleSession(pool, roleArn, { name, seconds })
  const { arn, userId } = await assumedRole(session)
  return {
    SubjectFromWebIdentityToken: String(token.sub),
    Audience: String(token.aud),
    Provider: 'cognito-identity.amazonaws.com',
    AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretKey,
      SessionToken: session.token,
      Expiration: new Date(session.expiresAt).toISOString(),
    },
  }
}

async function readSigner(pool: Pool, request: SignedRequest): Promise<RoleSession> {
  const { headers } = request
  const authorization = headers.get('authorization')
  if (!authorization) {
    throw refusal('MissingAuthenticationToken', 'Request is missing Authentication Token')
  }
  const claim = readSignature(authorization)
  const time = readTime(headers.get('x-amz-date'))
  const { service, scope, signedHeaders } = claim ?? {}
  const covers = ['host', 'x-amz-date'].every(name => signedHeaders?.includes(name))
  if (!claim || service !== 'sts' || !covers || !scope?.startsWith(time.day)) {
    throw refusal('IncompleteSignature', 'The request signature is not complete.')
  }
  const session = pool.roleSessions.get(claim.accessKeyId)
  if (session?.token !== headers.get('x-amz-security-token')) throw unknownToken()
  if (session.expiresAt <= pool.clock()) {
    throw refusal('ExpiredToken', 'The security token included in the request is expired')
  }
  const apart = Math.abs(time.at - pool.clock())
  if (!(apart <= drift) || !(await isSignedWith(session.secretKey, request, claim))) {
    throw refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    )
  }
  return session
}

/** `20261128T220000Z` */
function readTime(text: string | null) {
  const [, day = '', hours, minutes, seconds] =
    /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '') ?? []
  const date = day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return { day: `${day}/`, at: Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`) }
}

const unknownToken = () =>
  refusal('InvalidClientTokenId', 'The security token included in the request is invalid.')

const refusal = (code: string, message: string, status = 403) =>
  new CognitoError(code, message, status)
