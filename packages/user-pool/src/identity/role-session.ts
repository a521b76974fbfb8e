import { sha256, toBase64, utf8 } from '../bytes.ts'
import { toBase32 } from '../people/base32.ts'
import type { Pool } from '../pool.ts'
import { readRoleArn } from './role.ts'

/** Temporary AWS credentials, and whose they are. */
export interface RoleSession {
  accessKeyId: string
  secretKey: string
  token: string
  roleArn: string
  /** What the session is called in its ARN: `CognitoIdentityCredentials` unless its maker named it. */
  name: string
  /** Epoch milliseconds. */
  expiresAt: number
}

/** What Cognito calls the sessions it begins. */
export const cognitoSession = 'CognitoIdentityCredentials'

/**
 * Gives out credentials for a role, and remembers them: they are recognised when something is signed with them.
 *
 * @throws {CognitoError} `InvalidIdentityPoolConfigurationException` when the role is none
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
 */
export function beginRoleSession(
  pool: Pool,
  roleArn: string,
  { name = cognitoSession, seconds = 3600 } = {},
): RoleSession {
  readRoleArn(roleArn)
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.roleSessions.all()) {
    if (expiresAt <= now) pool.roleSessions.delete(id)
  }
  const session: RoleSession = {
    accessKeyId: `ASIA${toBase32(pool.random.bytes(10))}`,
    secretKey: toBase64(pool.random.bytes(30)),
    token: toBase64(pool.random.bytes(240)),
    roleArn,
    name,
    // The wire counts in seconds.
    expiresAt: (Math.floor(now / 1000) + seconds) * 1000,
  }
  pool.roleSessions.set(session.accessKeyId, session)
  return session
}

/** Who a session's requests come from. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumedRoleUser.html */
export async function assumedRole({ roleArn, name }: Pick<RoleSession, 'roleArn' | 'name'>) {
  const { partition, account, name: role } = readRoleArn(roleArn)
  const roleId = `AROA${toBase32(await sha256(utf8(roleArn))).slice(0, 17)}`
  return {
    arn: `arn:${partition}:sts::${account}:assumed-role/${role}/${name}`,
    userId: `${roleId}:${name}`,
    account,
  }
}
