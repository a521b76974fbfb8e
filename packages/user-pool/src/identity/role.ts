import type { JWTPayload } from 'jose'
import type { Pool } from '../pool.ts'
import type { IdentityPoolSettings, RoleRule } from '../settings.ts'
import { CognitoError, invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { knownIdentityPool } from './identity.ts'

/** A role as its ARN names it. */
export interface RoleName {
  partition: string
  account: string
  /** Without its path. */
  name: string
}

/**
 * The ARN of the role somebody gets: a guest's, the one their token or a rule gives, or a member's.
 *
 * @param asked `CustomRoleArn`: one of several that they may have.
 * @throws {CognitoError} `NotAuthorizedException` where they get none, or not this one; `InvalidParameterException`
 *   where there is nothing to choose from
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 */
export function roleFor(pool: Pool, claims: JWTPayload | undefined, asked?: string): string {
  const settings = knownIdentityPool(pool)
  const { guestRoleArn, memberRoleArn, roleMapping } = settings
  if (asked !== undefined && !(claims && roleMapping)) {
    throw invalidParameter('CustomRoleArn needs a role mapping.')
  }
  if (!claims) {
    if (guestRoleArn === undefined) throw badConfiguration()
    return guestRoleArn
  }
  if (!roleMapping) return memberRoleArn
  const { preferred, roles } = mappedRoles(settings, claims)
  if (asked !== undefined) {
    if (roles.includes(asked)) return asked
    throw notAuthorized('CustomRoleArn is not a role of this user.')
  }
  if (preferred !== undefined) return preferred
  if (roleMapping.fallback === 'member') return memberRoleArn
  throw notAuthorized('No role is given to this user.')
}

/** Every role that somebody signed in, or a guest, may be given. */
export function trustedRoles(pool: Pool, isGuest: boolean): string[] {
  const { guestRoleArn, memberRoleArn, roleMapping } = knownIdentityPool(pool)
  if (isGuest) return guestRoleArn === undefined ? [] : [guestRoleArn]
  const byRule = roleMapping?.by === 'rules' ? roleMapping.rules.map(({ roleArn }) => roleArn) : []
  const byGroup =
    roleMapping?.by === 'token' ? pool.groups.all().flatMap(([, { roleArn }]) => roleArn ?? []) : []
  return [memberRoleArn, ...byRule, ...byGroup]
}

/** @throws {CognitoError} `InvalidIdentityPoolConfigurationException` when it is no ARN of a role */
export function readRoleArn(arn: string): RoleName {
  const parts = /^arn:(aws[\w-]*):iam::(\d{12}):role\/(?:[^/]+\/)*([\w+=,.@-]{1,64})$/.exec(arn)
  const [, partition, account, name] = parts ?? []
  if (!partition || !account || !name) throw badConfiguration()
  return { partition, account, name }
}

function mappedRoles({ roleMapping }: IdentityPoolSettings, claims: JWTPayload) {
  if (roleMapping?.by === 'rules') {
    const roles = roleMapping.rules.filter(rule => fits(rule, claims)).map(rule => rule.roleArn)
    return { preferred: roles[0], roles }
  }
  const { 'cognito:roles': given, 'cognito:preferred_role': preferred } = claims
  const roles = Array.isArray(given) ? given.map(String) : []
  return { preferred: typeof preferred === 'string' ? preferred : undefined, roles }
}

/** A claim that is a list fits where one of it does, and fits not where none may; a missing one never fits. */
function fits({ claim, match, value }: RoleRule, claims: JWTPayload): boolean {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  if (said === undefined || said === null) return false
  const values = (Array.isArray(said) ? said : [said]).map(String)
  switch (match) {
    case 'Equals':
      return values.includes(value)
    case 'NotEqual':
      return !values.includes(value)
    case 'Contains':
      return values.some(one => one.includes(value))
    case 'StartsWith':
      return values.some(one => one.startsWith(value))
  }
}

const badConfiguration = () =>
  new CognitoError(
    'InvalidIdentityPoolConfigurationException',
    'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  )
