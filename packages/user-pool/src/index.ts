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
export { totpCode } from './people/totp.ts'
export type {
  AuthFlow,
  GivenPoolSettings,
  Lifetimes,
  PasskeySettings,
  PoolSettings,
} from './settings.ts'
export type { PoolStore } from './store.ts'
export { createUserPool, type UserPool, type UserPoolOptions } from './user-pool.ts'
export { CognitoError } from './wire/cognito-error.ts'
