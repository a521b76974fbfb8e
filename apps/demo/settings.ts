import type { AuthSettings } from '@portico/core'

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
