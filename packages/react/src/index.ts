export { Authenticator, type AuthenticatorProps, type Screens } from './authenticator.tsx'
export type { Choice, FieldOption, FieldOptions } from './field-options.ts'
export {
  type Grant,
  type Language,
  LoginPage,
  type LoginPageProps,
  type LoginSurroundings,
} from './login-page.tsx'
export { en } from './messages/en.ts'
export type { PartProps } from './part.tsx'
export { SignedIn } from './parts/signed-in.tsx'
export { SignedOut } from './parts/signed-out.tsx'
export * as Auth from './parts.ts'
export {
  AuthProvider,
  type AuthProviderProps,
  type IdentityProvider,
  type TotpNames,
  type UseAuth,
  useAuth,
} from './root.tsx'
export type { Rules, StandardSchema } from './rules.ts'
export type { MessageKey, Messages } from './say.ts'
export { ThemeStyle } from './theme-style.tsx'
