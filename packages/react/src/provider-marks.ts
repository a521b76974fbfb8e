import type { ProviderKind } from '@portico/core'
import type { ComponentType } from 'react'
import { amazon } from './providers/amazon.tsx'
import { apple } from './providers/apple.tsx'
import { facebook } from './providers/facebook.tsx'
import { google } from './providers/google.tsx'
import { OrganisationIcon } from './providers/organisation-icon.tsx'

/** The mark of each kind of provider, in a chunk of their own. */
export const providerMarks: Readonly<Record<ProviderKind, ComponentType | undefined>> = {
  Google: google.Icon,
  Facebook: facebook.Icon,
  LoginWithAmazon: amazon.Icon,
  SignInWithApple: apple.Icon,
  OIDC: OrganisationIcon,
  SAML: OrganisationIcon,
}
