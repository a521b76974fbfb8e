/** What can be looked at, in the order a person meets it, with its name. */
export const previewScreens = {
  signIn: 'Sign in',
  failure: 'Wrong password',
  signUp: 'Sign up',
  confirmSignUp: 'Confirm',
  chooseFactor: 'Choose a factor',
  totp: 'Authenticator app',
} as const

export type PreviewScreen = keyof typeof previewScreens
