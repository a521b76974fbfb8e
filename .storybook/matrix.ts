import type { Screens } from '../packages/react/src/screen-map.ts'

/** Everything a screen may look like. */
export const states = [
  /** As one comes to it. */
  'empty',
  /** Filled in, not sent. */
  'filled',
  /** What was typed cannot be right, and the form says so before anything is sent. */
  'invalid',
  /** The answer is awaited. */
  'pending',
  /** The answer is no: it is the wrong one. */
  'wrong',
  /** It may be right, and is refused: by a rule, by the application, because somebody has it already. */
  'refused',
  /** It was good once. */
  'expired',
  /** What was begun took too long, or was tried too often: back to the start, which says why. */
  'spent',
  /** Nothing could be sent, or it is sent again. */
  'sending',
  /** Too many requests, and when to go on. */
  'throttled',
  'unwell',
  'unexpected',
  'unreachable',
  /** The device says that it has no connection. */
  'offline',
  /** What comes after, or the notice of it. */
  'success',
] as const

export type State = (typeof states)[number]

/** Names of stories: those of the screen’s own file, or `title/Story` of another; or why there is none. */
export type Shown = readonly string[] | { never: string }

const never = (reason: string): Shown => ({ never: reason })

const noForm = never('nothing is filled in here')
const noAnswer = never('there is no wrong answer to a choice')
const noCode = never('nothing that could grow old is asked for')
const noSession = never('nothing that was begun is needed here')
const nothingSent = never('nothing is sent')
const nothingRefused = never('the pool has no rule about it')
const inside = never('who is in already is not turned away; a lost session is signed out elsewhere')

const elsewhere = never('what happens meanwhile happens on the provider’s page')

/** What can go wrong wherever something is asked of the pool. */
const troubles = {
  pending: ['Pending'],
  throttled: ['Throttled'],
  unwell: ['Unwell'],
  unexpected: ['Unexpected'],
  unreachable: ['Unreachable'],
  offline: ['Offline'],
} satisfies Partial<Record<State, Shown>>

const choice = { ...troubles, filled: noForm, invalid: noForm, wrong: noAnswer, expired: noCode }

/** A screen that only says something: nothing can go wrong where nothing is asked. */
const onlyWords = (...stories: string[]): Record<State, Shown> => ({
  ...(Object.fromEntries(
    states.map(state => [state, never('nothing is asked, and the one way on is back')]),
  ) as Record<State, Shown>),
  empty: stories,
})

/** Each screen in each state, and the story that shows it. A new screen without a line does not compile. */
export const matrix: Record<keyof Screens, Record<State, Shown>> = {
  restoring: onlyWords('Screens/Where it ends/Restoring'),
  signIn: {
    ...troubles,
    empty: [
      'Empty',
      'ByUsername',
      'ByPhone',
      'ByEmailOrPhone',
      'NameFirst',
      'WithoutPasswords',
      'NoSelfSignUp',
      'NoRecovery',
      'BackWithTheName',
    ],
    filled: ['Filled', 'PasswordShown'],
    invalid: ['Invalid'],
    pending: ['Pending', 'NameFirstPending'],
    wrong: ['WrongPassword'],
    refused: ['Refused', 'NotSwitchedOn', 'TooManyAttempts'],
    expired: ['TemporaryPasswordExpired'],
    spent: ['SignedOutElsewhere', 'Screens/Code/SpentSession'],
    sending: nothingSent,
    success: ['Done', 'JustConfirmed', 'PasswordJustChanged'],
  },
  signUp: {
    ...troubles,
    empty: ['Empty', 'Attributes', 'ByPhone'],
    filled: ['Filled', 'RulesTickWhileTyping'],
    invalid: ['Invalid'],
    wrong: never('nobody can be wrong about themselves'),
    refused: ['Taken', 'Refused', 'StolenPassword'],
    expired: noCode,
    spent: noSession,
    sending: never('the account is made all the same; the next screen says it'),
    success: ['Done'],
  },
  confirmSignUp: {
    ...troubles,
    empty: ['CoolingDown', 'FromSignIn', 'ByText'],
    filled: ['Filled'],
    invalid: ['NotACode'],
    wrong: ['WrongCode'],
    refused: ['TooManyTries'],
    expired: ['OldCode'],
    spent: noSession,
    sending: ['NotSent', 'AfterTheWait', 'SentAgain'],
    success: ['Done'],
  },
  redirecting: {
    empty: never('somebody is always on their way'),
    filled: noForm,
    invalid: noForm,
    pending: ['ToAProvider', 'ByRedirect', 'ToTheHostedPages', 'ToAnEmployer'],
    wrong: elsewhere,
    refused: ['Refused'],
    expired: never('the code they come back with is used at once'),
    spent: ['SpentTrip'],
    sending: nothingSent,
    throttled: elsewhere,
    unwell: ['ProviderFails'],
    unexpected: elsewhere,
    unreachable: ['Unreachable'],
    offline: never('a browser without a connection says so on a page of its own'),
    success: ['Done', 'LastUsed'],
  },
  checkInbox: {
    ...troubles,
    empty: ['Opens'],
    filled: noForm,
    invalid: noForm,
    wrong: ['NotFollowedYet'],
    refused: nothingRefused,
    expired: never('a link that has grown old leads to a page of the pool’s, not here'),
    spent: noSession,
    sending: ['AfterTheWait', 'SentAgain'],
    success: ['Followed'],
  },
  awaitApproval: onlyWords('Screens/Where it ends/AwaitApproval'),
  forgotPassword: {
    ...troubles,
    empty: ['Empty'],
    filled: ['Filled'],
    invalid: ['Invalid'],
    wrong: never('a name that nobody has is answered like any other'),
    refused: ['NowhereToSend'],
    expired: noCode,
    spent: noSession,
    sending: ['NotSent'],
    success: ['Done'],
  },
  resetPassword: {
    ...troubles,
    empty: ['Empty', 'UnknownName', 'Required', 'Compromised', 'ByLink'],
    filled: ['Filled'],
    invalid: ['WeakPassword'],
    wrong: ['WrongCode'],
    refused: ['StolenPassword', 'UsedBefore'],
    expired: ['OldCode'],
    spent: noSession,
    sending: ['AfterTheWait', 'SentAgain'],
    success: ['Done'],
  },
  noRecovery: onlyWords('Screens/Where it ends/NoRecovery'),
  newPassword: {
    ...troubles,
    empty: ['Empty', 'MissingAttributes'],
    filled: ['Filled'],
    invalid: ['Invalid'],
    wrong: never('any password that is allowed will do'),
    refused: ['StolenPassword'],
    expired: never('the temporary password grows old at sign-in'),
    spent: ['SpentSession'],
    sending: nothingSent,
    success: ['Done'],
  },
  chooseFactor: {
    ...choice,
    empty: ['ToSignIn', 'AsSecondFactor', 'ByKeyboard', 'Back'],
    refused: nothingRefused,
    spent: ['SpentSession'],
    sending: never('the code’s own screen says it'),
    success: ['Screens/Code/ToSignIn'],
  },
  password: {
    ...troubles,
    empty: ['Empty', 'LongName', 'AnotherWay', 'NotHer'],
    filled: ['Filled'],
    invalid: ['Invalid'],
    wrong: ['WrongPassword'],
    refused: ['TooManyAttempts'],
    expired: noCode,
    spent: never('a password needs nothing that was begun before: MuchLater shows it'),
    sending: nothingSent,
    success: ['Done'],
  },
  passkey: {
    ...troubles,
    empty: ['Cancelled', 'AnotherWay'],
    filled: noForm,
    invalid: noForm,
    pending: ['Waiting'],
    wrong: ['DeviceFails'],
    refused: nothingRefused,
    expired: noCode,
    spent: ['SpentSession'],
    sending: nothingSent,
    success: ['Done'],
  },
  code: {
    ...troubles,
    empty: ['SecondFactorByEmail', 'SecondFactorByText', 'ToSignIn', 'AnotherWay'],
    filled: ['Filled'],
    invalid: ['NotACode'],
    wrong: ['WrongCode'],
    refused: nothingRefused,
    expired: never('the session ends before the code does'),
    spent: ['SpentSession', 'WrongTooOften'],
    sending: ['NotSent', 'AfterTheWait', 'SentAgain'],
    success: ['Done'],
  },
  totp: {
    ...troubles,
    empty: ['Empty'],
    filled: ['Filled'],
    invalid: ['NotACode'],
    wrong: ['WrongCode'],
    refused: nothingRefused,
    expired: ['UsedCode'],
    spent: ['SpentSession'],
    sending: nothingSent,
    success: ['Done'],
  },
  custom: {
    ...troubles,
    empty: ['Empty'],
    filled: ['Filled'],
    invalid: ['NoAnswer'],
    wrong: ['WrongAnswer'],
    refused: never('the pool asks again, or ends it: NoSecondTry'),
    expired: noCode,
    spent: ['SpentSession', 'NoSecondTry'],
    sending: nothingSent,
    success: ['Done'],
  },
  chooseSetUp: {
    ...choice,
    empty: ['Opens'],
    refused: nothingRefused,
    spent: ['SpentSession'],
    sending: nothingSent,
    success: ['Screens/Set up an authenticator app/Empty', 'Screens/Set up a contact/Empty'],
  },
  setUpTotp: {
    ...troubles,
    empty: ['Empty', 'KeyCopied'],
    filled: ['Filled'],
    invalid: ['NotACode'],
    wrong: ['WrongCode'],
    refused: nothingRefused,
    expired: never('the app of a new key has shown no code before'),
    spent: ['SpentSession'],
    sending: nothingSent,
    success: ['Done'],
  },
  setUpContact: {
    ...troubles,
    empty: ['Empty'],
    filled: ['Filled'],
    invalid: ['Invalid'],
    wrong: never('any address will do'),
    refused: nothingRefused,
    expired: noCode,
    spent: ['SpentSession'],
    sending: ['NotSent'],
    success: ['CodeSent'],
  },
  rememberDevice: {
    ...choice,
    empty: ['Opens', 'SkipsTheSecondStep'],
    refused: nothingRefused,
    spent: inside,
    sending: nothingSent,
    success: ['Remembered', 'NotRemembered'],
  },
  passkeyOffer: {
    ...choice,
    empty: ['Opens', 'Cancelled', 'NotNow'],
    wrong: ['DeviceFails'],
    refused: ['AlreadyThere'],
    spent: inside,
    sending: nothingSent,
    success: ['Created'],
  },
  mfaOffer: {
    ...choice,
    empty: ['Opens', 'NotNow'],
    refused: nothingRefused,
    spent: inside,
    sending: nothingSent,
    success: ['Chosen'],
  },
  verifyAttribute: {
    ...troubles,
    empty: ['Empty', 'NotNow'],
    filled: ['Filled'],
    invalid: ['NotACode'],
    wrong: ['WrongCode'],
    refused: ['TooManyTries'],
    expired: ['OldCode'],
    spent: inside,
    sending: ['AfterTheWait', 'SentAgain'],
    success: ['Done'],
  },
  unsupported: onlyWords('Screens/Where it ends/Unsupported'),
}

/** The file of each screen’s own stories. */
export const titles: Partial<Record<keyof Screens, string>> = {
  signIn: 'Screens/Sign in',
  signUp: 'Screens/Sign up',
  confirmSignUp: 'Screens/Confirm sign-up',
  checkInbox: 'Screens/Check your inbox',
  forgotPassword: 'Screens/Forgot password',
  resetPassword: 'Screens/Reset password',
  newPassword: 'Screens/New password',
  chooseFactor: 'Screens/Choose a factor',
  password: 'Screens/Password',
  passkey: 'Screens/Passkey',
  redirecting: 'Screens/Redirecting',
  code: 'Screens/Code',
  totp: 'Screens/Authenticator app',
  custom: 'Screens/Custom challenge',
  chooseSetUp: 'Screens/Choose what to set up',
  setUpTotp: 'Screens/Set up an authenticator app',
  setUpContact: 'Screens/Set up a contact',
  rememberDevice: 'Screens/Remember this device',
  passkeyOffer: 'Screens/Offer a passkey',
  mfaOffer: 'Screens/Offer a second step',
  verifyAttribute: 'Screens/Verify a contact',
}
