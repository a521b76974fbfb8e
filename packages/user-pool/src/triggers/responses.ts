import { z } from 'zod'
import type { TriggerName } from './triggers.ts'

const flag = z.boolean().nullish()
const words = z.string().nullish()
const list = z.array(z.string()).nullish()
const texts = z.record(z.string(), z.string()).nullish()
const groups = z
  .object({ groupsToOverride: list, iamRolesToOverride: list, preferredRole: words })
  .nullish()
const changes = z
  .object({
    claimsToAddOrOverride: z.record(z.string(), z.json()).nullish(),
    claimsToSuppress: list,
  })
  .nullish()

/** What each trigger may answer; everything may be left out. */
export const responses: Record<TriggerName, z.ZodType> = {
  preSignUp: z.object({ autoConfirmUser: flag, autoVerifyEmail: flag, autoVerifyPhone: flag }),
  postConfirmation: z.object({}),
  preAuthentication: z.object({}),
  postAuthentication: z.object({}),
  preTokenGeneration: z.object({
    claimsOverrideDetails: z
      .object({
        claimsToAddOrOverride: texts,
        claimsToSuppress: list,
        groupOverrideDetails: groups,
      })
      .nullish(),
  }),
  preTokenGenerationV2: z.object({
    claimsAndScopeOverrideDetails: z
      .object({
        idTokenGeneration: changes,
        accessTokenGeneration: changes
          .unwrap()
          .unwrap()
          .extend({ scopesToAdd: list, scopesToSuppress: list })
          .nullish(),
        groupOverrideDetails: groups,
      })
      .nullish(),
  }),
  customMessage: z.object({ smsMessage: words, emailMessage: words, emailSubject: words }),
  userMigration: z.object({
    userAttributes: texts,
    finalUserStatus: z.enum(['CONFIRMED', 'RESET_REQUIRED']).nullish(),
    messageAction: z.enum(['SUPPRESS', 'RESEND']).nullish(),
    desiredDeliveryMediums: z.array(z.enum(['EMAIL', 'SMS'])).nullish(),
    forceAliasCreation: flag,
    enableSMSMFA: flag,
  }),
  defineAuthChallenge: z.object({
    challengeName: words,
    issueTokens: flag,
    failAuthentication: flag,
  }),
  createAuthChallenge: z.object({
    publicChallengeParameters: texts,
    privateChallengeParameters: texts,
    challengeMetadata: words,
  }),
  verifyAuthChallengeResponse: z.object({ answerCorrect: flag }),
}
