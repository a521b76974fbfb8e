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
export { type Auth, type AuthOptions, createAuth } from './create-auth.ts'
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
  fieldsOf,
  isFormScreen,
  type Values,
} from './fields.ts'
export { authMachine } from './machine/machine.ts'
export {
  type AuthContext,
  type AuthEvent,
  type AuthInput,
  coolDownSeconds,
  type Notice,
  type PersonEvent,
  type Screen,
  type SessionEvent,
  type StartScreen,
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
export { type AuthSnapshot, type AuthView, type Failure, toView, type ViewOf } from './view.ts'
