/** All that is said to the pool. The first screen does without it: it is fetched while that is looked at. */
export { answer } from './answers.ts'
export { forgotPassword, resetPassword } from './password.ts'
export { propose } from './propose.ts'
export { readChallenge } from './read-challenge.ts'
export { toAuthError } from './read-refusal.ts'
export { resend } from './resend.ts'
export { signIn } from './sign-in.ts'
export { confirmSignUp, signUp } from './sign-up.ts'
