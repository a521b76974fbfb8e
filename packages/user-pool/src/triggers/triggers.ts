import type { OutboxMessage } from '../messages/outbox.ts'

/** What every trigger is told. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
export interface TriggerEvent<Source extends string, Request, Response> {
  version: string
  triggerSource: Source
  region: string
  userPoolId: string
  userName: string
  callerContext: { awsSdkVersion: string; clientId: string }
  request: Request
  response: Response
}

/** A message of a trigger's own. */
export type TriggerMessage = Pick<OutboxMessage, 'to' | 'text'> &
  Partial<Pick<OutboxMessage, 'medium' | 'subject' | 'link'>>

/** What stands beside a trigger, as AWS's other services stand beside a Lambda. */
export interface TriggerServices {
  /** Puts a message into the outbox, in place of Amazon SES and SNS; an e-mail unless said otherwise. */
  send(message: TriggerMessage): void
}

/** A function instead of a Lambda: it is told an event, and gives it back with `response` filled in. */
export type Trigger<Event> = (event: Event, services: TriggerServices) => Event | Promise<Event>

type Texts = Record<string, string>

interface About {
  userAttributes: Texts
  clientMetadata: Texts
}

interface Validated extends About {
  validationData: Texts
}

export type PreSignUpEvent = TriggerEvent<
  'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser' | 'PreSignUp_ExternalProvider',
  Validated,
  { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
>

export type PostConfirmationEvent = TriggerEvent<
  'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword',
  About,
  object
>

export type PreAuthenticationEvent = TriggerEvent<
  'PreAuthentication_Authentication',
  { userAttributes: Texts; validationData: Texts; userNotFound: boolean },
  object
>

export type PostAuthenticationEvent = TriggerEvent<
  'PostAuthentication_Authentication',
  About & { newDeviceUsed: boolean },
  object
>

export type TokenSource =
  | 'TokenGeneration_HostedAuth'
  | 'TokenGeneration_Authentication'
  | 'TokenGeneration_NewPasswordChallenge'
  | 'TokenGeneration_AuthenticateDevice'
  | 'TokenGeneration_RefreshTokens'

export interface GroupConfiguration {
  groupsToOverride?: string[]
  iamRolesToOverride?: string[]
  preferredRole?: string | null
}

interface TokenRequest extends About {
  groupConfiguration: GroupConfiguration
}

/** The first version: ID tokens, and claims that are text. */
export type PreTokenGenerationEvent = TriggerEvent<
  TokenSource,
  TokenRequest,
  {
    claimsOverrideDetails?: {
      claimsToAddOrOverride?: Texts
      claimsToSuppress?: string[]
      groupOverrideDetails?: GroupConfiguration | null
    } | null
  }
>

/** The second version: both tokens, claims of any kind, and scopes. */
export type PreTokenGenerationV2Event = TriggerEvent<
  TokenSource,
  TokenRequest & { scopes: string[] },
  {
    claimsAndScopeOverrideDetails?: {
      idTokenGeneration?: ClaimChanges | null
      accessTokenGeneration?:
        | (ClaimChanges & { scopesToAdd?: string[]; scopesToSuppress?: string[] })
        | null
      groupOverrideDetails?: GroupConfiguration | null
    } | null
  }
>

export interface ClaimChanges {
  claimsToAddOrOverride?: Record<string, unknown>
  claimsToSuppress?: string[]
}

export type CustomMessageEvent = TriggerEvent<
  | 'CustomMessage_SignUp'
  | 'CustomMessage_AdminCreateUser'
  | 'CustomMessage_ResendCode'
  | 'CustomMessage_ForgotPassword'
  | 'CustomMessage_UpdateUserAttribute'
  | 'CustomMessage_VerifyUserAttribute'
  | 'CustomMessage_Authentication',
  About & { codeParameter: string; linkParameter: string; usernameParameter: string | null },
  { smsMessage: string | null; emailMessage: string | null; emailSubject: string | null }
>

export type UserMigrationEvent = TriggerEvent<
  'UserMigration_Authentication' | 'UserMigration_ForgotPassword',
  { password: string | null; validationData: Texts; clientMetadata: Texts },
  {
    /** Without them there is nobody to migrate. */
    userAttributes?: Texts | null
    finalUserStatus?: 'CONFIRMED' | 'RESET_REQUIRED' | null
    messageAction?: 'SUPPRESS' | 'RESEND' | null
    desiredDeliveryMediums?: ('EMAIL' | 'SMS')[] | null
    forceAliasCreation?: boolean | null
    enableSMSMFA?: boolean | null
  }
>

/** One challenge that is over. */
export interface ChallengeResult {
  challengeName: string
  challengeResult: boolean
  challengeMetadata?: string | null
}

interface Challenged extends About {
  /** What has been asked so far, oldest first. */
  session: ChallengeResult[]
  userNotFound: boolean
}

export type DefineAuthChallengeEvent = TriggerEvent<
  'DefineAuthChallenge_Authentication',
  Challenged,
  {
    challengeName?: string | null
    issueTokens?: boolean | null
    failAuthentication?: boolean | null
  }
>

export type CreateAuthChallengeEvent = TriggerEvent<
  'CreateAuthChallenge_Authentication',
  Challenged & { challengeName: string },
  {
    publicChallengeParameters?: Texts | null
    privateChallengeParameters?: Texts | null
    challengeMetadata?: string | null
  }
>

export type VerifyAuthChallengeResponseEvent = TriggerEvent<
  'VerifyAuthChallengeResponse_Authentication',
  About & {
    privateChallengeParameters: Texts
    challengeAnswer: string
    userNotFound: boolean
  },
  { answerCorrect?: boolean | null }
>

interface TriggerEvents {
  preSignUp: PreSignUpEvent
  postConfirmation: PostConfirmationEvent
  preAuthentication: PreAuthenticationEvent
  postAuthentication: PostAuthenticationEvent
  preTokenGeneration: PreTokenGenerationEvent
  preTokenGenerationV2: PreTokenGenerationV2Event
  customMessage: CustomMessageEvent
  userMigration: UserMigrationEvent
  defineAuthChallenge: DefineAuthChallengeEvent
  createAuthChallenge: CreateAuthChallengeEvent
  verifyAuthChallengeResponse: VerifyAuthChallengeResponseEvent
}

export type TriggerName = keyof TriggerEvents
export type EventOf<Name extends TriggerName> = TriggerEvents[Name]

/**
 * What a pool does at its turning points, as functions: Cognito's Lambda triggers.
 *
 * A function that throws refuses what was asked for. With both versions of token generation, the second is asked.
 */
export type Triggers = { readonly [Name in TriggerName]?: Trigger<TriggerEvents[Name]> }
