/** Where a theme goes. What is not given is left as a placeholder that says so. */
export interface Destination {
  /** `us-east-1_Example`. */
  userPoolId?: string
  /** An app client. The classic page can also be dressed for `ALL` of them. */
  clientId?: string
  /** `us-east-1`. */
  region?: string
  /** The style of managed login that is already there: `ManagedLoginBrandingId`, a UUID. */
  brandingId?: string
}

/** What stands where an id is not known yet. Cognito takes none of them. */
export const placeholders = {
  userPoolId: 'REPLACE_WITH_USER_POOL_ID',
  clientId: 'REPLACE_WITH_CLIENT_ID',
  brandingId: 'REPLACE_WITH_MANAGED_LOGIN_BRANDING_ID',
} as const

/**
 * The destination as it was given, checked: ids end up in commands and in code.
 *
 * @throws {TypeError} if an id cannot be one.
 */
export function checkDestination(destination: Destination): Destination {
  for (const [key, { pattern, like }] of Object.entries(shapes)) {
    const value = destination[key as keyof Destination]
    if (value === undefined || pattern.test(value)) continue
    throw new TypeError(`${key} cannot be ${JSON.stringify(value)}: it looks like ${like}`)
  }
  return destination
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html */
const shapes = {
  userPoolId: { pattern: /^[\w-]{1,45}_[\da-zA-Z]{1,45}$/, like: 'us-east-1_Example' },
  clientId: { pattern: /^[\w+]{1,128}$/, like: '1example23456789' },
  region: { pattern: /^[a-z]{2,4}(?:-[a-z]{2,16}){1,3}-\d{1,2}$/, like: 'us-east-1' },
  brandingId: {
    pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
    like: '152e84f7-2a1e-4c5b-9d0f-3c6a7b8d9e01',
  },
} satisfies Record<keyof Destination, { pattern: RegExp; like: string }>
