/** Whom people may continue with on the sample pages. */
export interface PreviewProviders {
  /** Social providers, as people call them. */
  social?: readonly string[]
  /** Providers by SAML or OpenID Connect, as the user pool calls them. */
  enterprise?: readonly string[]
}

export const sampleProviders = {
  social: ['Google', 'Apple', 'Facebook', 'Amazon'],
  enterprise: ['Corporate ID'],
} as const satisfies PreviewProviders
