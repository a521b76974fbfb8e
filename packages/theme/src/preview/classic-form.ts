import type { PreviewScreen } from './screens.ts'

/** What the password column of the classic page holds, by screen. */
export const classicForm = (screen: PreviewScreen): string => forms[screen]

const text = (words: string) => `<span class="textDescription-customizable">${words}</span>`

const error = (words: string) => `<p class="errorMessage-customizable" role="alert">${words}</p>`

const field = (label: string, type: string, id: string, value = '') =>
  `<label class="label-customizable" for="${id}">${label}</label>
<input class="input inputField-customizable" id="${id}" type="${type}" placeholder="${label}" value="${value}" autocomplete="off">`

const submit = (words: string) =>
  `<input class="button submitButton-customizable" type="button" value="${words}">`

const redirect = (words: string, link: string) =>
  `<p class="redirect-customizable"><span>${words} </span><a href="#top">${link}</a></p>`

const forgot = '<a class="redirect-customizable forgot" href="#top">Forgot your password?</a>'

const check = (kind: 'notValid' | 'valid', words: string) =>
  `<p class="check passwordCheck-${kind}-customizable"><span aria-hidden="true">${kind === 'valid' ? '✓' : '✗'}</span> ${words}</p>`

const intro = text('Sign in with your email and password')
const account = redirect('Need an account?', 'Sign up')

const signIn = (notice = '', email = '') =>
  [
    intro,
    notice,
    field('Email', 'email', 'email', email),
    field('Password', 'password', 'password'),
    forgot,
    submit('Sign in'),
    account,
  ].join('\n')

const forms = {
  signIn: signIn(),
  failure: signIn(error('Incorrect username or password.'), 'grace@example.com'),
  signUp: [
    text('Sign up with a new account'),
    field('Email', 'email', 'email', 'ada@example.com'),
    field('Password', 'password', 'password', 'analytical7'),
    check('valid', 'Password must contain a lower case letter'),
    check('notValid', 'Password must contain an upper case letter'),
    check('valid', 'Password must contain a number'),
    check('valid', 'Password must contain at least 8 characters'),
    check('notValid', 'Password must contain a special character or a space'),
    submit('Sign up'),
    redirect('Already have an account?', 'Sign in'),
  ].join('\n'),
  confirmSignUp: [
    text('We have sent a code by email to a***@e***. Enter it below to confirm your account.'),
    field('Verification code', 'text', 'code'),
    submit('Confirm account'),
    redirect('Didn’t receive a code?', 'Resend it'),
  ].join('\n'),
  chooseFactor: text('The classic page has no such screen: people always begin with a password.'),
  totp: [
    text('Enter the code from your authenticator app'),
    field('Code', 'text', 'code'),
    submit('Sign in'),
  ].join('\n'),
} satisfies Record<PreviewScreen, string>
