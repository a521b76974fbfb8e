import { type AttributeSetting, type FirstFactor, standardAttributes } from '@portico/core'
import { z } from 'zod'
import { schemaOf } from '../people/attributes.ts'
import { contactNames, hasUsernames } from '../people/names.ts'
import type { Pool } from '../pool.ts'
import type { PoolSettings } from '../settings.ts'
import { describeTriggers } from '../triggers/describe-triggers.ts'
import { describeInvitation, describeVerification } from './describe-messages.ts'
import { userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

const shape = z.object({ UserPoolId: userPoolId })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html */
export const describeUserPool = forAdmin(shape, pool => ({
  UserPool: describe(pool),
}))

const describe = (pool: Pool) => {
  const { settings, people } = pool
  return {
    Id: settings.userPoolId,
    Name: settings.poolName,
    Arn: `arn:aws:cognito-idp:${settings.region}:000000000000:userpool/${settings.userPoolId}`,
    Policies: describePolicies(settings),
    DeletionProtection: 'INACTIVE',
    ...describeTriggers(pool),
    SchemaAttributes: describeAttributes(settings),
    AutoVerifiedAttributes: settings.verification.contacts,
    ...describeNames(settings),
    UsernameConfiguration: { CaseSensitive: settings.caseSensitive },
    ...describeVerification(settings),
    MfaConfiguration: mfa[settings.mfa.mode],
    ...(settings.devices === 'never'
      ? {}
      : {
          DeviceConfiguration: {
            ChallengeRequiredOnNewDevice: settings.deviceSkipsMfa,
            DeviceOnlyRememberedOnUserPrompt: settings.devices === 'ask',
          },
        }),
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: !settings.selfSignUp,
      UnusedAccountValidityDays: settings.lifetimes.temporaryPasswordDays,
      ...describeInvitation(settings),
    },
    AccountRecoverySetting: {
      RecoveryMechanisms:
        settings.recovery.length === 0
          ? [{ Priority: 1, Name: 'admin_only' }]
          : settings.recovery.map((contact, at) => ({
              Priority: at + 1,
              Name: `verified_${contact}`,
            })),
    },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    EstimatedNumberOfUsers: people.all().length,
    UserPoolTier: 'ESSENTIALS',
  }
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html */
export const getUserPoolMfaConfig = forAdmin(shape, ({ settings: { mfa: set, ...settings } }) => ({
  MfaConfiguration: mfa[set.mode],
  SoftwareTokenMfaConfiguration: { Enabled: set.methods.includes('totp') },
  ...(set.methods.includes('sms') ? { SmsMfaConfiguration: {} } : {}),
  ...(set.methods.includes('email') ? { EmailMfaConfiguration: {} } : {}),
  ...(settings.firstFactors.includes('passkey') ? describePasskeys(settings) : {}),
}))

const describePasskeys = ({ passkeys }: Pick<PoolSettings, 'passkeys'>) => ({
  WebAuthnConfiguration: {
    ...(passkeys.relyingPartyId ? { RelyingPartyId: passkeys.relyingPartyId } : {}),
    UserVerification: passkeys.userVerification,
  },
})

const mfa = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const

/** A pool's own factor, made of triggers, is in no list of Cognito's. */
const firstAuthFactors: Record<FirstFactor, string | null> = {
  password: 'PASSWORD',
  emailCode: 'EMAIL_OTP',
  smsCode: 'SMS_OTP',
  passkey: 'WEB_AUTHN',
  custom: null,
}

function describePolicies({ passwordPolicy, lifetimes, firstFactors }: PoolSettings) {
  const { minLength, lowercase, uppercase, number, symbol, history } = passwordPolicy
  return {
    PasswordPolicy: {
      MinimumLength: minLength,
      RequireUppercase: uppercase ?? false,
      RequireLowercase: lowercase ?? false,
      RequireNumbers: number ?? false,
      RequireSymbols: symbol ?? false,
      ...(history ? { PasswordHistorySize: history } : {}),
      TemporaryPasswordValidityDays: lifetimes.temporaryPasswordDays,
    },
    SignInPolicy: {
      AllowedFirstAuthFactors: firstFactors.flatMap(factor => firstAuthFactors[factor] ?? []),
    },
  }
}

function describeNames(settings: PoolSettings) {
  const contacts = contactNames(settings)
  if (!hasUsernames(settings)) return { UsernameAttributes: contacts }
  const preferred = settings.signInWith.filter(name => name === 'preferred_username')
  const aliases = [...contacts, ...preferred]
  return aliases.length > 0 ? { AliasAttributes: aliases } : {}
}

function describeAttributes(settings: PoolSettings) {
  const sub = { name: 'sub', required: true, mutable: false, min: 1, max: 2048 }
  const custom = settings.attributes.filter(({ name }) => name.startsWith('custom:'))
  const standard = standardAttributes.map(name => schemaOf(settings, name) ?? { name })
  const verified = ['email_verified', 'phone_number_verified'].map(name => ({
    name,
    type: 'boolean',
  }))
  return [sub, ...standard, ...verified, ...custom].map(describeAttribute)
}

const types = { string: 'String', number: 'Number', boolean: 'Boolean', date: 'DateTime' } as const

function describeAttribute(
  setting: Omit<AttributeSetting, 'name' | 'type'> & { name: string; type?: string },
) {
  const { name, type = 'string', required = false, mutable = true, min, max } = setting
  const known = Object.keys(types).find(key => key === type) as keyof typeof types | undefined
  const isBirthdate = name === 'birthdate'
  const least = String(min ?? (isBirthdate ? 10 : 0))
  const most = String(max ?? (isBirthdate ? 10 : 2048))
  return {
    Name: name,
    AttributeDataType: types[known ?? 'string'],
    DeveloperOnlyAttribute: false,
    Mutable: mutable,
    Required: required,
    ...(type === 'string'
      ? { StringAttributeConstraints: { MinLength: least, MaxLength: most } }
      : {}),
    ...(type === 'number'
      ? {
          NumberAttributeConstraints: {
            ...(min === undefined ? {} : { MinValue: least }),
            ...(max === undefined ? {} : { MaxValue: most }),
          },
        }
      : {}),
  }
}
