/** When a message is sent. A sign-up has two: one holds a code, one a link. */
export const occasions = [
  'signUp',
  'signUpLink',
  'reset',
  'attribute',
  'signIn',
  'invitation',
] as const

export type Occasion = (typeof occasions)[number]

/**
 * Words with blanks: `{####}` is the code or temporary password, `{username}` the user name, and `{##text##}` a link
 * with that text.
 */
export interface Template {
  /** Of the e-mail: 1 to 140 characters. */
  subject: string
  /** The e-mail: 6 to 20,000 characters. */
  email: string
  /** The text message: 6 to 140 characters. */
  sms: string
}

/** Cognito's own words. */
const own: Record<Occasion, Template> = {
  signUp: code('Your verification code', 'Your confirmation code is {####}'),
  signUpLink: {
    subject: 'Your verification link',
    email: 'Please click the link below to verify your email address. {##Verify Email##}',
    sms: 'Your confirmation code is {####}',
  },
  reset: code('Your verification code', 'Your password reset code is {####}.'),
  attribute: code('Your verification code', 'Your verification code is {####}'),
  signIn: code('Your authentication code', 'Your authentication code is {####}.'),
  invitation: code(
    'Your temporary password',
    'Your username is {username} and temporary password is {####}.',
  ),
}

/** What a pool says instead of Cognito's own words, by occasion; what is left out stays. */
export type Messages = Readonly<Partial<Record<Occasion, Readonly<Partial<Template>>>>>

export const templateFor = (messages: Messages, occasion: Occasion): Template => ({
  ...own[occasion],
  ...messages[occasion],
})

/** Whether a text can be sent on an occasion: every blank that must be there is. */
export function hasBlanks(occasion: Occasion, medium: 'email' | 'sms', text: string): boolean {
  if (occasion === 'signUpLink' && medium === 'email') return /\{##.+?##\}/s.test(text)
  if (occasion === 'invitation' && !text.includes('{username}')) return false
  return text.includes('{####}')
}

/** Whether Cognito takes a text of this length. */
export function hasLength(part: keyof Template, { length }: string): boolean {
  const [least, most] = lengths[part]
  return length >= least && length <= most
}

/** Fills the blanks in, in one go: what fills one is never read as the other. */
export const fill = (text: string, code: string, username: string, link = ''): string =>
  text.replace(/\{####\}|\{username\}|\{##(.+?)##\}/gs, (blank, linked?: string) => {
    if (linked !== undefined) return `${linked}: ${link}`
    return blank === '{####}' ? code : username
  })

/** @throws {TypeError} that names the message a blank is missing from, or that is too long or too short */
export function checkMessages(messages: Messages): void {
  for (const occasion of occasions) {
    const { subject, email, sms } = templateFor(messages, occasion)
    for (const [part, text] of Object.entries({ subject, email, sms })) {
      checkPart(occasion, part as keyof Template, text)
    }
  }
}

function checkPart(occasion: Occasion, part: keyof Template, text: string): void {
  const name = `messages.${occasion}.${part}`
  const [least, most] = lengths[part]
  if (!hasLength(part, text)) {
    throw new TypeError(`${name} has ${text.length} characters: expected ${least} to ${most}`)
  }
  if (part === 'subject' || hasBlanks(occasion, part, text)) return
  throw new TypeError(`${name} lacks ${blanksOf(occasion, part)}`)
}

function blanksOf(occasion: Occasion, part: keyof Template): string {
  if (occasion === 'signUpLink' && part === 'email') return '{##text##}, which becomes the link'
  if (occasion === 'invitation') return '{username} or {####}, the temporary password'
  return '{####}, which becomes the code'
}

/** @see Cognito `VerificationMessageTemplateType` */
const lengths = { subject: [1, 140], email: [6, 20_000], sms: [6, 140] } as const

function code(subject: string, text: string): Template {
  return { subject, email: text, sms: text }
}
