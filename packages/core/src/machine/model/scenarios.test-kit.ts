import {
  annie,
  barbara,
  demoTotpSecret,
  dorothy,
  frances,
  type GivenPoolSettings,
  grace,
  hedy,
  jean,
  joan,
  katherine,
  margaret,
  radia,
  totpCode,
} from '@portico/user-pool'
import { createCognitoClient } from '../../cognito/cognito.ts'
import type { MfaMethod } from '../../settings.ts'
import type { Factor } from '../../step.ts'
import type { Visit } from '../visit.test-kit.ts'
import { act, type Doing, type Scenario, submit, typing } from './scenario.test-kit.ts'

const newPassword = 'A-New-Password-1'
const newcomer = { email: 'newcomer@example.com', password: newPassword }

const as = ({ username, password }: { username: string; password: string }) =>
  typing({ username, password })
const wrongPassword = typing({ username: grace.username, password: 'no' })
const rightCode = (visit: Visit) => ({ code: visit.code() })
const wrongCode = typing({ code: '000000' })
const appCode = async (visit: Visit) => ({ code: await totpCode(demoTotpSecret, visit.now()) })
/** What their app shows, once it was given the key on the screen. */
const newAppCode = async (visit: Visit) => {
  const view = visit.view()
  return { code: await totpCode(view.screen === 'setUpTotp' ? view.secret : '', visit.now()) }
}
const name = ({ username }: { username: string }) => typing({ username })
const choose = (factor: Factor, leads: Doing['leads']) => act({ type: 'choose', factor }, leads)
const setUp = (method: MfaMethod, leads: Doing['leads']) => act({ type: 'setUp', method }, leads)
const another = act({ type: 'go.chooseFactor' }, 'chooseFactor')
const accept = (leads: Doing['leads'], before?: Doing['before']) =>
  act({ type: 'accept' }, leads, before)
const decline = act({ type: 'decline' }, 'signedIn')
const codes = (leads: Doing['leads'] = 'signedIn'): Doing[] => [
  submit(leads ?? 'signedIn', rightCode),
  submit('wrongCode', wrongCode),
  act({ type: 'resend' }, 'code'),
]

const passkeys: GivenPoolSettings = {
  firstFactors: ['password', 'passkey'],
  passkeys: { relyingPartyId: 'localhost', userVerification: 'preferred' },
}

/** As in an earlier visit, in which she took the proposal. */
async function makePasskey({ pool, device }: Visit) {
  const { region, userPoolId, clientId, fetch } = pool
  const environment = { webAuthn: device?.webAuthn ?? null }
  const place = { region, userPoolId, clientId, fetch, environment }
  const client = createCognitoClient({ ...place, storage: 'memory' })
  const { signal } = new AbortController()
  await client.signIn({ username: grace.username, password: grace.password }, signal)
  const offer = await client.propose(['passkey'], signal)
  const ticket = offer.kind === 'passkeyOffer' ? offer.ticket : ''
  await client.answer(ticket, { kind: 'passkeyOffer', create: true }, signal)
}

/** A pool that asks for what every traveller carries; three tries. */
const riddle: Scenario['triggers'] = {
  defineAuthChallenge(event) {
    const { session } = event.request
    const last = session.at(-1)
    event.response.issueTokens = last?.challengeResult === true
    event.response.failAuthentication = session.length >= 3 && !event.response.issueTokens
    event.response.challengeName = 'CUSTOM_CHALLENGE'
    return event
  },
  createAuthChallenge(event) {
    event.response.publicChallengeParameters = { question: 'What does every traveller carry?' }
    event.response.privateChallengeParameters = { answer: 'towel' }
    return event
  },
  verifyAuthChallengeResponse(event) {
    const { challengeAnswer, privateChallengeParameters } = event.request
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
    return event
  },
}

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
  {
    name: 'Annie, who has an authenticator app',
    doings: {
      signIn: [submit('totp', as(annie))],
      totp: [submit('signedIn', appCode), submit('wrongCode', wrongCode)],
    },
  },
  {
    name: 'Hedy, who gets a code by e-mail',
    settings: { mfa: { mode: 'optional', methods: ['email'] } },
    doings: { signIn: [submit('code', as(hedy))], code: codes() },
  },
  {
    name: 'Dorothy, who gets a code by text message',
    settings: { mfa: { mode: 'required', methods: ['sms', 'totp'] } },
    doings: { signIn: [submit('code', as(dorothy))], code: codes() },
  },
  {
    name: 'Katherine, who has several second factors',
    settings: { mfa: { mode: 'optional', methods: ['totp', 'sms', 'email'] } },
    doings: {
      signIn: [submit('chooseFactor', as(katherine))],
      chooseFactor: [
        choose('totp', 'totp'),
        choose('emailCode', 'code'),
        choose('smsCode', 'code'),
      ],
      totp: [submit('signedIn', appCode)],
      code: codes(),
    },
  },
  {
    name: 'Barbara, who has to set up an app',
    settings: { mfa: { mode: 'required', methods: ['totp'] } },
    doings: {
      signIn: [submit('setUpTotp', as(barbara))],
      setUpTotp: [submit('signedIn', newAppCode), submit('wrongCode', wrongCode)],
    },
  },
  {
    name: 'Jean, who chooses what to set up',
    settings: { mfa: { mode: 'required', methods: ['totp', 'email'] } },
    doings: {
      signIn: [submit('chooseSetUp', as(jean))],
      chooseSetUp: [setUp('totp', 'setUpTotp'), setUp('email', 'setUpContact')],
      setUpTotp: [submit('signedIn', newAppCode)],
      setUpContact: [
        submit('code', typing({ email: 'jean@example.org' })),
        submit('valueRejected', typing({ email: 'nowhere' })),
      ],
      code: [submit('signedIn', rightCode), submit('wrongCode', wrongCode)],
    },
  },
  {
    name: 'Radia, who has no password',
    settings: { firstFactors: ['password', 'emailCode', 'smsCode'] },
    doings: {
      signIn: [submit('chooseFactor', name(radia))],
      chooseFactor: [choose('emailCode', 'code'), choose('smsCode', 'code')],
      code: [...codes(), another],
    },
  },
  {
    name: 'Grace, where there are other ways than a password',
    settings: { firstFactors: ['password', 'emailCode'] },
    doings: {
      signIn: [submit('chooseFactor', name(grace))],
      chooseFactor: [choose('password', 'password'), choose('emailCode', 'code')],
      password: [
        submit('signedIn', typing({ password: grace.password })),
        submit('wrongCredentials', typing({ password: 'no' })),
        another,
        act({ type: 'go.forgotPassword' }),
      ],
      code: codes(),
    },
  },
  {
    name: 'Grace, where only an administrator resets one of several ways',
    settings: { firstFactors: ['password', 'emailCode'], recovery: [] },
    doings: {
      signIn: [submit('chooseFactor', name(grace))],
      chooseFactor: [choose('password', 'password')],
      password: [act({ type: 'go.forgotPassword' })],
    },
  },
  {
    name: 'Grace, to whom a passkey is proposed',
    settings: { ...passkeys, preferredFactor: 'password' },
    doings: {
      signIn: [submit('password', name(grace))],
      password: [submit('passkeyOffer', typing({ password: grace.password }))],
      passkeyOffer: [
        accept('signedIn'),
        accept('cancelled', visit => visit.device?.mood('unwilling')),
        accept('passkeyExists', visit => visit.device?.mood('equipped')),
        decline,
      ],
    },
  },
  {
    name: 'Grace, who has a passkey',
    settings: { ...passkeys, preferredFactor: 'passkey' },
    begin: makePasskey,
    atOnce: { passkey: 'signedIn' },
    doings: { signIn: [submit('passkey', name(grace))] },
  },
  {
    name: 'Grace, who closes the dialog of her passkey',
    settings: { ...passkeys, preferredFactor: 'passkey' },
    begin: async visit => {
      await makePasskey(visit)
      visit.device?.mood('unwilling')
    },
    atOnce: { passkey: 'cancelled' },
    doings: {
      signIn: [submit('passkey', name(grace))],
      passkey: [
        accept('signedIn', visit => visit.device?.mood('willing')),
        accept('cancelled', visit => visit.device?.mood('unwilling')),
        another,
      ],
      chooseFactor: [choose('passkey', 'passkey'), choose('password', 'password')],
    },
  },
  {
    name: 'a newcomer, confirmed by a link',
    settings: { verification: { contacts: ['email'], by: 'link' } },
    doings: {
      signUp: [submit('confirmSignUp', typing(newcomer))],
      checkInbox: [
        accept('notConfirmed'),
        accept('signedIn', visit => visit.followLink()),
        act({ type: 'resend' }, 'confirmSignUp'),
      ],
    },
  },
  {
    name: 'a newcomer without a password, who takes their time',
    settings: { firstFactors: ['emailCode'] },
    doings: {
      signUp: [submit('confirmSignUp', typing({ email: newcomer.email }))],
      // The thread from sign-up to sign-in lasts three minutes; the code a day.
      confirmSignUp: [{ ...submit('signedOut', rightCode), before: visit => visit.pass(200_000) }],
    },
  },
  {
    name: 'a newcomer whom an administrator lets in',
    settings: { verification: { contacts: [], by: 'code' } },
    doings: { signUp: [submit('awaitApproval', typing(newcomer))] },
  },
  {
    name: 'Grace, where the pool asks a question of its own',
    settings: { firstFactors: ['custom'] },
    triggers: riddle,
    doings: {
      signIn: [submit('custom', name(grace))],
      custom: [
        submit('signedIn', typing({ answer: 'towel' })),
        submit('custom', typing({ answer: 'no' })),
      ],
    },
  },
  {
    name: 'Grace, who may have her device remembered',
    settings: { devices: 'ask' },
    doings: {
      signIn: [submit('rememberDevice', as(grace))],
      rememberDevice: [accept('signedIn'), decline],
    },
  },
  {
    name: 'Grace, to whom a second factor is proposed',
    settings: { mfa: { mode: 'optional', methods: ['totp', 'email'] } },
    says: { offers: ['mfa'] },
    doings: {
      signIn: [submit('mfaOffer', as(grace))],
      mfaOffer: [setUp('totp', 'setUpTotp'), setUp('email', 'signedIn'), decline],
      setUpTotp: [submit('signedIn', newAppCode), submit('wrongCode', wrongCode)],
    },
  },
  {
    name: 'Jean, whose address is not verified',
    says: { offers: ['verification'] },
    doings: {
      signIn: [submit('verifyAttribute', as(jean))],
      verifyAttribute: [
        submit('signedIn', rightCode),
        submit('wrongCode', wrongCode),
        act({ type: 'resend' }, 'verifyAttribute'),
        decline,
      ],
    },
  },
  {
    name: 'Grace, whose pool asks for what nobody knows yet',
    around: client => ({
      ...client,
      signIn: async () => ({ kind: 'unsupported', challenge: 'RETINA_SCAN' }),
    }),
    doings: { signIn: [submit('unsupported', as(grace))] },
  },
]
