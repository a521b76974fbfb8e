import type { Triggers } from '@portico/user-pool'

/**
 * Puts a scope into the access tokens of who signs in, as a pre-token-generation trigger of version 2 does: tokens of
 * an application's own pages carry no custom scopes by themselves.
 *
 * @param group that it is kept for; without one, everybody has it.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export function grantScope(scope: string, group?: string): Triggers {
  return {
    preTokenGenerationV2(event) {
      const { groupsToOverride = [] } = event.request.groupConfiguration
      if (group === undefined || groupsToOverride.includes(group)) {
        event.response.claimsAndScopeOverrideDetails = {
          accessTokenGeneration: { scopesToAdd: [scope] },
        }
      }
      return event
    },
  }
}
