import type { JWTPayload } from 'jose'
import { groupsOf } from '../people/groups.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { runTrigger } from './run-trigger.ts'
import type { ClaimChanges, GroupConfiguration, TokenSource } from './triggers.ts'
import { userAttributesOf } from './user-attributes.ts'

/** The claims of both tokens of one sign-in. */
export interface Claims {
  id: JWTPayload
  access: JWTPayload
}

/** Lets the trigger change what tokens say. What makes a token genuine stays. */
export async function customiseClaims(
  pool: Pool,
  person: Person,
  triggerSource: TokenSource,
  claims: Claims,
): Promise<Claims> {
  const scopes = String(claims.access.scope).split(' ')
  const shared = {
    userAttributes: userAttributesOf(person),
    groupConfiguration: {
      groupsToOverride: groupsOf(pool, person).map(({ name }) => name),
      iamRolesToOverride: rolesIn(claims.id),
      preferredRole: rolesIn(claims.id)[0] ?? null,
    },
    clientMetadata: pool.clientMetadata,
  }
  const called = { triggerSource, userName: person.username }
  if (!pool.triggers.preTokenGenerationV2) {
    const { claimsOverrideDetails: asked } = await runTrigger(pool, 'preTokenGeneration', {
      ...called,
      request: shared,
      response: {},
    })
    const groups = asked?.groupOverrideDetails
    return {
      id: change(idGroups(claims.id, groups), asked),
      access: toGroups(claims.access, groups),
    }
  }
  const { claimsAndScopeOverrideDetails: asked } = await runTrigger(pool, 'preTokenGenerationV2', {
    ...called,
    request: { ...shared, scopes },
    response: {},
  })
  const groups = asked?.groupOverrideDetails
  const { scopesToAdd, scopesToSuppress } = asked?.accessTokenGeneration ?? {}
  const kept = scopes.filter(scope => !scopesToSuppress?.includes(scope))
  const scope = [...new Set([...kept, ...(scopesToAdd ?? [])])].join(' ')
  return {
    id: change(idGroups(claims.id, groups), asked?.idTokenGeneration),
    access: change({ ...toGroups(claims.access, groups), scope }, asked?.accessTokenGeneration),
  }
}

const rolesIn = ({ 'cognito:roles': roles }: JWTPayload): string[] =>
  Array.isArray(roles) ? roles.map(String) : []

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const fixed = new Set([
  ...['acr', 'amr', 'at_hash', 'aud', 'auth_time', 'azp', 'client_id', 'cognito:username'],
  ...['device_key', 'event_id', 'exp', 'iat', 'iss', 'jti', 'nbf', 'nonce', 'origin_jti'],
  ...['scope', 'sub', 'token_use', 'username', 'version'],
])

function change(claims: JWTPayload, asked: ClaimChanges | null | undefined): JWTPayload {
  const free = ([name]: [string, unknown]) => !fixed.has(name) && !/^(aws|dev):/.test(name)
  const { claimsToAddOrOverride, claimsToSuppress } = asked ?? {}
  const suppressed = ([name]: [string, unknown]) =>
    claimsToSuppress?.includes(name) && !fixed.has(name)
  const added = Object.entries(claimsToAddOrOverride ?? {}).filter(free)
  return Object.fromEntries(
    [...Object.entries(claims), ...added].filter(entry => !suppressed(entry)),
  )
}

function toGroups(claims: JWTPayload, asked: GroupConfiguration | null | undefined): JWTPayload {
  const { groupsToOverride: groups } = asked ?? {}
  if (!groups) return claims
  const { 'cognito:groups': _, ...others } = claims
  return groups.length > 0 ? { ...others, 'cognito:groups': groups } : others
}

function idGroups(claims: JWTPayload, asked: GroupConfiguration | null | undefined): JWTPayload {
  const { iamRolesToOverride: roles, preferredRole } = asked ?? {}
  return {
    ...toGroups(claims, asked),
    ...(roles && roles.length > 0 ? { 'cognito:roles': roles } : {}),
    ...(preferredRole ? { 'cognito:preferred_role': preferredRole } : {}),
  }
}
