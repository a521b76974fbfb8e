export type {
  AuthClient,
  Capability,
  CodeAnswer,
  Credentials,
  NewAccount,
  RedirectTarget,
  ResetAnswer,
  SignOutOptions,
} from './client.ts'
export { type AuthDoor, type AuthOptions, createAuth, type DoorEnvironment } from './create-auth.ts'
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
  isIdentifierFirst,
  type Values,
} from './fields.ts'
export type {
  AuthContext,
  AuthInput,
  CodeLink,
  Resting,
  StartScreen,
} from './machine/context.ts'
export type { AuthEvent, PersonEvent, SessionEvent } from './machine/events.ts'
export type { Failure } from './machine/failure.ts'
export { authMachine } from './machine/machine.ts'
export type { Notice, OfferScreen, RestingScreen, Screen } from './machine/screen.ts'
export { toCode, toE164 } from './new-account.ts'
export { type OtpauthKey, toOtpauthUri } from './otpauth.ts'
export { brokenRules, type PasswordPolicy, type PasswordRule, passwordRules } from './password.ts'
export type { Place, Popup } from './place.ts'
export { providerFor } from './providers.ts'
export { type ReturnPathOptions, toReturnPath } from './return-path.ts'
export { type AddressBar, browserAddressBar, memoryAddressBar } from './routing/address-bar.ts'
export type { Session, User } from './session.ts'
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
  type ProviderKind,
  type ProviderSetting,
  providerKinds,
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
export type {
  Answer,
  AnswerOf,
  Delivery,
  Factor,
  Purpose,
  Step,
  StepKind,
  StepOf,
} from './step.ts'
export { type AuthSnapshot, type AuthView, toView, type ViewOf } from './view.ts'
