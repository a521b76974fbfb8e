import { frances, grace, joan, margaret } from '@portico/user-pool'
import type { Visit } from '../visit.test-kit.ts'
import { act, type Scenario, submit, typing } from './scenario.test-kit.ts'

const newPassword = 'A-New-Password-1'
const newcomer = { email: 'newcomer@example.com', password: newPassword }

const as = ({ username, password }: { username: string; password: string }) =>
  typing({ username, password })
const wrongPassword = typing({ username: grace.username, password: 'no' })
const rightCode = (visit: Visit) => ({ code: visit.code() })
const wrongCode = typing({ code: '000000' })

/** One person per path through the front door. */
export const scenarios: Scenario[] = [
  {
    name: 'Grace, who signs straight in',
    doings: {
      signIn: [submit('signedIn', as(grace)), submit('wrongCredentials', wrongPassword)],
      signedIn: [act({ type: 'signOut' }, 'signedOut')],
    },
  },
  {
    name: 'a newcomer, confirmed by a code',
    doings: {
      signUp: [
        submit('confirmSignUp', typing(newcomer)),
        submit('usernameTaken', typing({ ...newcomer, email: grace.username })),
      ],
      confirmSignUp: [
        submit('signedIn', rightCode),
        submit('wrongCode', wrongCode),
        act({ type: 'resend' }, 'confirmSignUp'),
      ],
      signedIn: [act({ type: 'signOut' }, 'signedOut')],
    },
  },
  {
    name: 'Joan, who never confirmed',
    doings: {
      signIn: [submit('confirmSignUp', as(joan))],
      confirmSignUp: [submit('signedIn', rightCode)],
    },
  },
  {
    name: 'Frances, who forgot her password',
    doings: {
      signIn: [act({ type: 'go.forgotPassword' })],
      forgotPassword: [submit('resetPassword', typing({ username: frances.username }))],
      resetPassword: [
        submit('signedIn', visit => ({ code: visit.code(), password: newPassword })),
        submit('wrongCode', typing({ code: '000000', password: newPassword })),
        act({ type: 'resend' }, 'resetPassword'),
      ],
    },
  },
  {
    name: 'Margaret, who was invited',
    doings: {
      signIn: [submit('newPassword', as(margaret))],
      newPassword: [
        submit('signedIn', typing({ password: newPassword })),
        submit('passwordRejected', typing({ password: 'weak' })),
      ],
    },
  },
  {
    name: 'somebody whom only an administrator can help',
    settings: { recovery: [] },
    doings: { signIn: [act({ type: 'go.forgotPassword' })] },
  },
]
