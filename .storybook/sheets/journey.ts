import { annie, barbara, frances, grace, hedy, jean, katherine, margaret } from '@portico/user-pool'
import type { Screens } from '../../packages/react/src/screen-map.ts'
import { riddle } from '../riddle.ts'
import {
  act,
  fromTheFuture,
  goTo,
  later,
  person,
  signInAs,
  stalled,
  submit,
  type Trip,
} from '../walk.ts'

/** The stretches of the way, in the order a person meets them. */
export const stretches = [
  'Sign in',
  'Sign up',
  'Second factor',
  'Recovery',
  'Passkeys and devices',
  'Other',
] as const

/** One picture on the sheet. */
export interface Stop {
  stretch: (typeof stretches)[number]
  /** What it is called there. */
  name: string
  /** How one gets there. */
  trip: Trip
}

const ada = submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' })
const goSignUp = act({ type: 'go.signUp' })
const goForgot = act({ type: 'go.forgotPassword' })
const name = submit({ username: grace.username })
const accounts = [grace]
const ways = { accounts, firstFactors: ['password', 'emailCode', 'passkey'] } as const
const withPasskey = { accounts, firstFactors: ['password', 'passkey'] } as const
const password = act({ type: 'choose', factor: 'password' })
const mfa = { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } } as const
const required = { mfa: { mode: 'required', methods: ['totp', 'email'] } } as const
const offer = { ...mfa, offers: ['mfa'] } as const

const at = (stretch: Stop['stretch'], name: string, ...trip: Trip): Stop => ({
  stretch,
  name,
  trip,
})

/** Where everybody passes, by screen. A new screen without a stop does not compile. */
export const screens = {
  signIn: at('Sign in', 'Sign in', { accounts: [] }),
  redirecting: at(
    'Sign in',
    'On the way to a provider',
    { accounts: [], providers: [{ id: 'Google', kind: 'Google' }] },
    goTo('Google'),
  ),
  chooseFactor: at('Sign in', 'Choose a way in', ways, name),
  password: at('Sign in', 'Password', ways, name, password),
  custom: at('Sign in', 'A question of the pool’s own', { ...riddle, accounts }, name),
  newPassword: at(
    'Sign in',
    'A password of their own',
    { accounts: [margaret] },
    signInAs(margaret),
  ),
  signUp: at('Sign up', 'Sign up', { accounts: [] }, goSignUp),
  confirmSignUp: at('Sign up', 'Confirm by code', { accounts: [] }, goSignUp, ada),
  checkInbox: at(
    'Sign up',
    'Confirm by link',
    { accounts: [], verification: { contacts: ['email'], by: 'link' } },
    goSignUp,
    ada,
  ),
  awaitApproval: at(
    'Sign up',
    'Wait for approval',
    { accounts: [], verification: { contacts: [], by: 'code' } },
    goSignUp,
    ada,
  ),
  code: at('Second factor', 'A code by e-mail', { ...mfa, accounts: [hedy] }, signInAs(hedy)),
  totp: at('Second factor', 'Authenticator app', { ...mfa, accounts: [annie] }, signInAs(annie)),
  chooseSetUp: at(
    'Second factor',
    'Choose what to set up',
    { ...required, accounts: [jean] },
    signInAs(jean),
  ),
  setUpTotp: at(
    'Second factor',
    'Set up an app',
    { mfa: { mode: 'required', methods: ['totp'] }, accounts: [barbara] },
    signInAs(barbara),
  ),
  setUpContact: at(
    'Second factor',
    'Set up a contact',
    { ...required, accounts: [jean] },
    signInAs(jean),
    act({ type: 'setUp', method: 'email' }),
  ),
  mfaOffer: at('Second factor', 'Offer a second step', { ...offer, accounts }, signInAs(grace)),
  forgotPassword: at('Recovery', 'Forgot password', { accounts: [] }, goForgot),
  resetPassword: at(
    'Recovery',
    'Reset password',
    { accounts: [frances] },
    goForgot,
    submit({ username: frances.username }),
  ),
  noRecovery: at('Recovery', 'No recovery', { accounts: [], recovery: [] }, goForgot),
  verifyAttribute: at(
    'Recovery',
    'Verify a contact',
    { accounts: [jean], offers: ['verification'] },
    signInAs(jean),
  ),
  passkey: at(
    'Passkeys and devices',
    'Passkey',
    { ...withPasskey, preferredFactor: 'passkey' },
    name,
    password,
    submit({ password: grace.password }),
    act({ type: 'accept' }),
    act({ type: 'signOut' }),
    person('unwilling'),
    name,
  ),
  passkeyOffer: at(
    'Passkeys and devices',
    'Offer a passkey',
    { ...withPasskey, preferredFactor: 'password' },
    name,
    submit({ password: grace.password }),
  ),
  rememberDevice: at(
    'Passkeys and devices',
    'Remember this device',
    { accounts, devices: 'ask' },
    signInAs(grace),
  ),
  restoring: at(
    'Other',
    'Coming back',
    { accounts },
    signInAs(grace),
    later(7_200),
    stalled,
    ({ reload }) => reload(),
  ),
  unsupported: at(
    'Other',
    'A step nobody knows yet',
    { ...mfa, accounts: [annie] },
    fromTheFuture,
    signInAs(annie),
  ),
} satisfies Record<keyof Screens, Stop>

/** Screens that look another way for others: a line each. */
const more = {
  secondFactors: at(
    'Second factor',
    'Choose a second factor',
    { ...mfa, accounts: [katherine] },
    signInAs(katherine),
  ),
} satisfies Record<string, Stop>

/** The whole journey, by the name of each stop. */
export const journey: Readonly<Record<string, Stop>> = { ...screens, ...more }
