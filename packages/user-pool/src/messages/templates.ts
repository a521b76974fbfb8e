/** A message with two blanks: `{####}` is the code or temporary password, `{username}` the user name. */
export interface Template {
  subject: string
  text: string
}

export type Occasion = 'signUp' | 'reset' | 'attribute' | 'invitation'

/** Cognito's own words. */
export const templates: Record<Occasion, Template> = {
  signUp: { subject: 'Your verification code', text: 'Your confirmation code is {####}' },
  reset: { subject: 'Your verification code', text: 'Your password reset code is {####}.' },
  attribute: { subject: 'Your verification code', text: 'Your verification code is {####}' },
  invitation: {
    subject: 'Your temporary password',
    text: 'Your username is {username} and temporary password is {####}.',
  },
}

/** Fills the blanks in, in one go: what fills one is never read as the other. */
export const fill = (text: string, code: string, username: string): string =>
  text.replace(/\{####\}|\{username\}/g, blank => (blank === '{####}' ? code : username))
