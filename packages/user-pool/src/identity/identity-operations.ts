import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'
import type { Pool } from '../pool.ts'
import { notAuthorized } from '../wire/cognito-error.ts'
import { read, text } from '../wire/shape.ts'
import { claimIdentity, toIdentity } from './claim-identity.ts'
import { changeIdentity, type Identity, knownIdentity, knownIdentityPool } from './identity.ts'
import { makeOpenIdToken } from './open-id-token.ts'
import { loginName, readLogins } from './read-logins.ts'
import { roleFor } from './role.ts'
import { beginRoleSession } from './role-session.ts'

const id = text(1, 55, /^[\w-]+:[0-9a-f-]+$/)
const logins = z.record(text(1, 128), text(1, 50_000)).optional()
const named = z.object({ IdentityId: id, Logins: logins })

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html */
const getId = forAnybody(
  z.object({ IdentityPoolId: id, Logins: logins }),
  async (pool, { IdentityPoolId, Logins }) => {
    knownIdentityPool(pool, IdentityPoolId)
    return { IdentityId: toIdentity(pool, await readLogins(pool, Logins)).id }
  },
)

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html */
const getCredentialsForIdentity = forAnybody(
  named.extend({ CustomRoleArn: text(20, 2048).optional() }),
  async (pool, { IdentityId, Logins, CustomRoleArn }) => {
    const login = await readLogins(pool, Logins)
    const identity = claimIdentity(pool, IdentityId, login)
    const session = beginRoleSession(pool, roleFor(pool, login?.claims, CustomRoleArn))
    return {
      IdentityId: identity.id,
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretKey: session.secretKey,
        SessionToken: session.token,
        Expiration: session.expiresAt / 1000,
      },
    }
  },
)

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html */
const getOpenIdToken = forAnybody(named, async (pool, { IdentityId, Logins }) => {
  const identity = claimIdentity(pool, IdentityId, await readLogins(pool, Logins))
  return { IdentityId: identity.id, Token: await makeOpenIdToken(pool, identity) }
})

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkIdentity.html */
const unlinkIdentity = forAnybody(
  z.object({
    IdentityId: id,
    Logins: z.record(text(1, 128), text(1, 50_000)),
    LoginsToRemove: z.array(text(1, 128)),
  }),
  async (pool, { IdentityId, Logins, LoginsToRemove }) => {
    const login = await readLogins(pool, Logins)
    if (!login) throw notAuthorized('Logins are needed.')
    const identity = claimIdentity(pool, IdentityId, login)
    // It was the only one; the person begins anew, and this identity is nobody's.
    if (LoginsToRemove.includes(loginName(pool))) {
      changeIdentity(pool, identity, { sub: null, closed: true })
    }
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentity.html */
const describeIdentity: Operation = {
  ...forAnybody(z.object({ IdentityId: id }), (pool, { IdentityId }) =>
    describe(pool, knownIdentity(pool, IdentityId)),
  ),
  admin: true,
}

/** What an identity pool answers, by its name on the wire. */
export const identityOperations: ReadonlyMap<string, Operation> = new Map([
  ['GetId', getId],
  ['GetCredentialsForIdentity', getCredentialsForIdentity],
  ['GetOpenIdToken', getOpenIdToken],
  ['UnlinkIdentity', unlinkIdentity],
  ['DescribeIdentity', describeIdentity],
])

/** The pool of identities belongs to the user pool, not to one of its app clients. */
function forAnybody<Shape extends z.ZodType>(
  shape: Shape,
  run: (pool: Pool, input: z.output<Shape>) => object | Promise<object>,
): Operation {
  return { admin: false, answer: async (pool, sent) => run(pool, read(shape, sent)) }
}

const describe = (pool: Pool, { id, sub, createdAt, modifiedAt }: Identity) => ({
  IdentityId: id,
  Logins: sub === null ? [] : [loginName(pool)],
  CreationDate: createdAt / 1000,
  LastModifiedDate: modifiedAt / 1000,
})
