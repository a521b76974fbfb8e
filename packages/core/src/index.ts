export type {
  Answer,
  AuthClient,
  Capability,
  CodeAnswer,
  Credentials,
  Delivery,
  NewAccount,
  ResetAnswer,
  Session,
  SignOutOptions,
  Step,
  StepKind,
  StepOf,
  User,
} from './client.ts'
export { type AuthDoor, type AuthOptions, createAuth } from './create-auth.ts'
export {
  browserEnvironment,
  type Environment,
  type KeyValueStorage,
  memoryStorage,
  type TabChannel,
} from './environment.ts'
export { AuthError, type AuthErrorCode, type AuthErrorDetail } from './errors.ts'
export {
  type FieldKind,
  type FieldLabel,
  type FieldName,
  type FieldSpec,
  type FieldsContext,
  type FormScreen,
  fieldOf,
  fieldsOf,
  isAttributeName,
  isFormScreen,
  type Values,
} from './fields.ts'
export type { Failure } from './machine/failure.ts'
export { authMachine } from './machine/machine.ts'
export type {
  AuthContext,
  AuthEvent,
  AuthInput,
  Notice,
  PersonEvent,
  Resting,
  RestingScreen,
  Screen,
  SessionEvent,
  StartScreen,
} from './machine/setup.ts'
export { toCode, toE164 } from './new-account.ts'
export { brokenRules, type PasswordPolicy, type PasswordRule, passwordRules } from './password.ts'
export {
  type AttributeName,
  type AttributeSetting,
  type AuthSettings,
  type Contact,
  completeSettings,
  defaultSettings,
  type FirstFactor,
  type MfaMethod,
  type Offer,
  type SignInName,
  type StandardAttribute,
  standardAttributes,
} from './settings.ts'
export {
  type CognitoConnection,
  connectionFromAmplifyOutputs,
  settingsFromAmplifyOutputs,
} from './settings-from-amplify-outputs.ts'
export { settingsFromUserPool } from './settings-from-user-pool.ts'
export { type AuthSnapshot, type AuthView, toView, type ViewOf } from './view.ts'
