import type { AuthSettings } from '@portico/core'
import type { GivenPoolSettings } from '@portico/user-pool'

/** How Meridian's user pool is set up: one place for the forms and for the pool that runs in development. */
export const settings = {
  signInWith: ['email'],
  attributes: [
    { name: 'email', required: true },
    { name: 'name', required: true },
  ],
  passwordPolicy: { minLength: 12, number: true, uppercase: true },
  verification: { contacts: ['email'], by: 'code' },
  recovery: ['email'],
} satisfies Partial<AuthSettings>

/** Where the pool is. The one in development goes by the same ids and the same issuer as a real one would. */
export const place = {
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_Meridian0',
  clientId: '3meridian0demo0client00000',
  issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Meridian0',
}

/** Where one of the pools to look round in is. */
export function placeOf(pool: string): typeof place {
  const name = pool.replaceAll('-', '')
  const userPoolId = `eu-west-1_Meridian${name}`
  const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`
  return { region: 'eu-west-1', userPoolId, clientId: `3meridian0demo0${name}`, issuer }
}

/** Where the login pages of a pool are: Meridian's own stand beside those of the others. */
export const loginPagesOf = (pool: string) => `/auth/${pool || 'meridian'}`

/** What an access token has to carry for a meeting to be added or removed. */
export const writeScope = 'meetings/write'

const role = (name: string) => `arn:aws:iam::123456789012:role/Meridian${name}`

/** What the tokens of every pool open: the API's scope, and AWS credentials of three roles. */
export const access = {
  resourceServers: [
    {
      identifier: 'meetings',
      name: 'Meetings',
      scopes: [{ name: 'write', description: 'Add and remove your meetings' }],
    },
  ],
  groups: [{ name: 'admins', description: 'Look after Meridian', roleArn: role('Admin') }],
  identityPool: {
    identityPoolId: 'eu-west-1:3e1d1a00-0000-4000-8000-00000000da7e',
    guestRoleArn: role('Guest'),
    memberRoleArn: role('Member'),
    roleMapping: { by: 'token', fallback: 'member' },
  },
} satisfies GivenPoolSettings
