import { providerKinds, standardAttributes } from '@portico/core'
import * as z from 'zod'
import { occasions } from '../messages/templates.ts'
import type { GivenPoolSettings } from '../settings.ts'

const contact = z.enum(['email', 'phone_number'])
const attributeName = z.union(
  [z.enum(standardAttributes), z.templateLiteral(['custom:', z.string()])],
  { error: `Expected custom:… or one of ${standardAttributes.join(', ')}` },
)
const count = z.int().nonnegative()
const seconds = z.int().positive()
const flag = z.boolean().exactOptional()

const attribute = z.strictObject({
  name: attributeName,
  required: flag,
  type: z.enum(['string', 'number', 'boolean', 'date']).exactOptional(),
  mutable: flag,
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
})

const passwordPolicy = z.strictObject({
  minLength: z.int().min(6).max(99),
  lowercase: flag,
  uppercase: flag,
  number: flag,
  symbol: flag,
  history: count.max(24).exactOptional(),
})

const mfaMethod = z.enum(['totp', 'sms', 'email'])

const account = z.strictObject({
  username: z.string().min(1),
  password: z.string(),
  state: z.enum(['confirmed', 'unconfirmed', 'invited']),
  attributes: z.partialRecord(attributeName, z.string()).exactOptional(),
  unverified: z.array(contact).exactOptional(),
  groups: z.array(z.string().min(1)).exactOptional(),
  mfa: z
    .strictObject({
      enabled: z.array(mfaMethod),
      preferred: mfaMethod.exactOptional(),
      totpSecret: z
        .string()
        .regex(/^[A-Z2-7]+$/, 'expected Base32')
        .exactOptional(),
    })
    .exactOptional(),
})

const template = z.strictObject({
  subject: z.string().exactOptional(),
  email: z.string().exactOptional(),
  sms: z.string().exactOptional(),
})

const provider = z.strictObject({
  id: z.string().regex(/^[^_\s][^_]{0,31}$/, 'expected up to 32 characters without _'),
  kind: z.enum(providerKinds),
  name: z.string().exactOptional(),
  domains: z.array(z.string()).exactOptional(),
  attributeMapping: z
    .partialRecord(z.union([attributeName, z.literal('username')]), z.string())
    .exactOptional(),
  oidc: z
    .strictObject({
      issuer: z.url(),
      clientId: z.string(),
      clientSecret: z.string().exactOptional(),
      scopes: z.string().exactOptional(),
      endpoints: z
        .strictObject({
          authorize: z.url(),
          token: z.url(),
          userInfo: z.url().exactOptional(),
          keys: z.url().exactOptional(),
        })
        .exactOptional(),
      appleKey: z
        .strictObject({ teamId: z.string(), keyId: z.string(), privateKey: z.string() })
        .exactOptional(),
    })
    .exactOptional(),
  saml: z
    .strictObject({
      metadata: z.string(),
      idpInitiated: flag,
      signedRequests: flag,
      encryptedResponses: flag,
      signOut: flag,
    })
    .exactOptional(),
})

const clientId = z.string().regex(/^[\w+]{1,128}$/, 'expected letters and digits')
const tokenLifetimes = {
  accessTokenSeconds: seconds,
  idTokenSeconds: seconds,
  refreshTokenSeconds: seconds,
}

const lifetimes = z
  .strictObject({
    ...tokenLifetimes,
    signUpCodeSeconds: seconds,
    resetCodeSeconds: seconds,
    sessionSeconds: seconds,
    temporaryPasswordDays: count,
  })
  .partial()

const client = {
  clientName: z.string().min(1),
  clientSecret: z.string().min(1),
  authFlows: z.array(
    z.enum([
      'USER_SRP_AUTH',
      'USER_PASSWORD_AUTH',
      'USER_AUTH',
      'CUSTOM_AUTH',
      'REFRESH_TOKEN_AUTH',
    ]),
  ),
  oauthFlows: z.array(z.enum(['code', 'implicit', 'client_credentials'])),
  scopes: z.array(z.string()),
  callbackUrls: z.array(z.string().min(1)),
  logoutUrls: z.array(z.string().min(1)),
  clientProviders: z.array(z.string()),
  readAttributes: z.array(attributeName),
  writeAttributes: z.array(attributeName),
  preventUserExistenceErrors: z.boolean(),
  refreshRotation: z.boolean(),
}

const fallback = z.enum(['member', 'deny'])

const identityPool = z.strictObject({
  identityPoolId: z.string().regex(/^[\w-]+:[0-9a-f-]+$/, 'expected {region}:{uuid}'),
  guestRoleArn: z.string().exactOptional(),
  memberRoleArn: z.string(),
  roleMapping: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('token'), fallback }),
      z.strictObject({
        by: z.literal('rules'),
        rules: z.array(
          z.strictObject({
            claim: z.string(),
            match: z.enum(['Equals', 'NotEqual', 'Contains', 'StartsWith']),
            value: z.string(),
            roleArn: z.string(),
          }),
        ),
        fallback,
      }),
    ])
    .exactOptional(),
})

const firstFactor = z.enum(['password', 'emailCode', 'smsCode', 'passkey', 'custom'])

const whole = {
  region: z.string().min(1),
  userPoolId: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/, 'expected {region}_{name}'),
  clientId,
  ...client,
  clients: z.array(
    z
      .strictObject({ ...client, lifetimes: z.strictObject(tokenLifetimes).partial() })
      .partial()
      .extend({ clientId }),
  ),
  loginPages: z.string(),
  providers: z.array(provider),
  samlKey: z.strictObject({ privateKey: z.string(), certificate: z.string() }),
  resourceServers: z.array(
    z.strictObject({
      identifier: z.string().min(1),
      name: z.string().min(1),
      scopes: z.array(z.strictObject({ name: z.string().min(1), description: z.string() })),
    }),
  ),
  identityPool,
  groups: z.array(
    z.strictObject({
      name: z.string().min(1),
      description: z.string().exactOptional(),
      roleArn: z.string().exactOptional(),
      precedence: count.exactOptional(),
    }),
  ),
  poolName: z.string().min(1),
  issuer: z.url(),
  signInWith: z.array(z.enum(['username', 'email', 'phone_number', 'preferred_username'])).min(1),
  caseSensitive: z.boolean(),
  attributes: z.array(attribute),
  passwordPolicy,
  selfSignUp: z.boolean(),
  mfa: z.strictObject({
    mode: z.enum(['off', 'optional', 'required']),
    methods: z.array(mfaMethod),
  }),
  recovery: z.array(contact),
  verification: z.strictObject({ contacts: z.array(contact), by: z.enum(['code', 'link']) }),
  devices: z.enum(['never', 'ask', 'always']),
  deviceSkipsMfa: z.boolean(),
  firstFactors: z.array(firstFactor),
  preferredFactor: firstFactor,
  offers: z.array(z.enum(['passkey', 'mfa', 'verification'])),
  keepSignedIn: z.boolean(),
  lifetimes,
  passkeys: z
    .strictObject({
      relyingPartyId: z.hostname().exactOptional(),
      userVerification: z.enum(['preferred', 'required']),
    })
    .partial({ userVerification: true }),
  messages: z.partialRecord(z.enum(occasions), template),
  undeliverable: z.array(z.string()),
  compromisedPasswords: z.array(z.string()),
  accounts: z.array(account),
} satisfies Record<keyof GivenPoolSettings, z.ZodType>

/** What a settings file may say: any part of a pool's settings, and nothing misspelt. */
export const settingsSchema = z.strictObject(whole).partial()
