export type {
  AppClient,
  AuthFlow,
  GivenAppClient,
  OAuthFlow,
  TokenLifetimes,
} from './app-client.ts'
export {
  annie,
  barbara,
  type DemoAccount,
  type DemoMfa,
  demoAccounts,
  demoPassword,
  demoTotpSecret,
  dorothy,
  frances,
  grace,
  hedy,
  jean,
  joan,
  katherine,
  margaret,
  radia,
} from './demo-accounts.ts'
export type { Outbox, OutboxMessage } from './messages/outbox.ts'
export type { Messages, Occasion, Template } from './messages/templates.ts'
export { totpCode } from './people/totp.ts'
export type { OidcEndpoints, PoolProvider, SamlKey } from './provider-settings.ts'
export type {
  GivenPoolSettings,
  GroupSetting,
  IdentityPoolSettings,
  Lifetimes,
  PasskeySettings,
  PoolSettings,
  ResourceServer,
  RoleRule,
} from './settings.ts'
export type { PoolStore } from './store.ts'
export type {
  ChallengeResult,
  ClaimChanges,
  CreateAuthChallengeEvent,
  CustomMessageEvent,
  DefineAuthChallengeEvent,
  GroupConfiguration,
  PostAuthenticationEvent,
  PostConfirmationEvent,
  PreAuthenticationEvent,
  PreSignUpEvent,
  PreTokenGenerationEvent,
  PreTokenGenerationV2Event,
  TokenSource,
  Trigger,
  TriggerEvent,
  TriggerMessage,
  TriggerName,
  TriggerServices,
  Triggers,
  UserMigrationEvent,
  VerifyAuthChallengeResponseEvent,
} from './triggers/triggers.ts'
export { createUserPool, type UserPool, type UserPoolOptions } from './user-pool.ts'
export { CognitoError } from './wire/cognito-error.ts'
