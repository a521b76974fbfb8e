import type { Session } from './session.ts'
import type { AttributeName, Contact, MfaMethod } from './settings.ts'

/** Where a code was sent. `to` arrives masked by the back end: `a***@e***`. */
export interface Delivery {
  channel: 'email' | 'sms'
  to: string
}

/** Something a person can prove themselves with, as first or as second factor. */
export type Factor = 'password' | 'passkey' | 'emailCode' | 'smsCode' | 'totp'

/** What a challenge is for: proving who one is, a second proof, or setting up that second proof. */
export type Purpose = 'signIn' | 'secondFactor' | 'setUp'

interface Asked {
  /** Opaque and the client's own. Hand it back; never read it. It holds no password. */
  ticket: string
  username: string
}

interface Sent extends Asked {
  delivery?: Delivery
  /** `false`: the code could not be sent; it has to be asked for. */
  sent?: false
}

/** What the back end wants next: the only thing a client ever tells the machine. */
export type Step =
  | { kind: 'signedIn'; session: Session }
  /** Nobody is signed in. `reason` says what just came to a good end, when something did. */
  | { kind: 'signedOut'; reason?: 'confirmed' | 'passwordChanged'; username?: string }
  /** The account waits for the code that was sent, or for the link in the message to be followed. */
  | ({ kind: 'confirmSignUp' } & Sent)
  /** The account waits for an administrator. */
  | { kind: 'awaitApproval'; username: string }
  /** `required`: the back end lets nobody in before this; `compromised`: because the password is known to others. */
  | ({ kind: 'resetPassword'; required?: boolean; compromised?: boolean } & Sent)
  /** `missing`: attributes the pool requires and this person lacks; answer with all of them. */
  | ({ kind: 'newPassword'; missing: readonly AttributeName[] } & Asked)
  /** Several ways on; best first. */
  | ({
      kind: 'chooseFactor'
      purpose: 'signIn' | 'secondFactor'
      factors: readonly Factor[]
    } & Asked)
  | ({ kind: 'password' } & Asked)
  /** A one-time code was sent. `canResend`: another can be had without beginning anew. */
  | ({ kind: 'code'; purpose: Purpose; canResend: boolean } & Sent)
  /** The present code of their authenticator app. */
  | ({ kind: 'totp' } & Asked)
  /** A second factor is due and none is set up: which of these shall it be? */
  | ({ kind: 'chooseSetUp'; methods: readonly MfaMethod[] } & Asked)
  /** `secret`: the key for the authenticator app, in Base32. Empty when it has to be asked for again. */
  | ({ kind: 'setUpTotp'; secret: string } & Asked)
  /** An address for codes. */
  | ({ kind: 'setUpContact'; contact: Contact } & Asked)
  /** The back end knows a passkey of theirs; the browser does the rest. */
  | ({ kind: 'passkey' } & Asked)
  /** A challenge of the pool's own making, with what it tells everybody. */
  | ({ kind: 'custom'; parameters: Readonly<Record<string, string>> } & Asked)
  /** They are in. Shall this device be remembered? */
  | ({ kind: 'rememberDevice' } & Asked)
  /** They are in. Would they like a passkey? */
  | ({ kind: 'passkeyOffer' } & Asked)
  /** They are in. Would they like a second factor, one of these? */
  | ({ kind: 'mfaOffer'; methods: readonly MfaMethod[] } & Asked)
  /** They are in, and this contact of theirs is not verified: a code was sent to it. */
  | ({ kind: 'verifyAttribute'; contact: Contact } & Sent)
  /** A challenge this kit cannot answer yet, under the back end's own name for it. */
  | { kind: 'unsupported'; challenge: string }

export type StepKind = Step['kind']

/** The step of one kind: `StepOf<'newPassword'>`. */
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>

/** The answer to a challenge, of the kind of the step that asked. */
export type Answer =
  | {
      kind: 'newPassword'
      password: string
      attributes: Partial<Record<AttributeName, string>>
    }
  | { kind: 'chooseFactor'; factor: Factor }
  | { kind: 'password'; password: string }
  | { kind: 'code'; code: string }
  | { kind: 'totp'; code: string }
  | { kind: 'chooseSetUp'; method: MfaMethod }
  | { kind: 'setUpTotp'; code: string }
  | { kind: 'setUpContact'; value: string }
  /** The client asks the browser for the passkey. Rejects with `cancelled` when the person changed their mind. */
  | { kind: 'passkey' }
  | { kind: 'custom'; answer: string }
  | { kind: 'rememberDevice'; remember: boolean }
  | { kind: 'passkeyOffer'; create: boolean }
  /** `null`: not now. */
  | { kind: 'mfaOffer'; method: MfaMethod | null }
  /** `null`: not now. */
  | { kind: 'verifyAttribute'; code: string | null }
  /** Of `confirmSignUp` by link: they say they followed it. */
  | { kind: 'confirmSignUp' }

/** The answer of one kind: `AnswerOf<'totp'>`. */
export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>
