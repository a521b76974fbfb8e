import { CognitoError } from '../wire/cognito-error.ts'

const refusal = (name: string, message: string) => () => new CognitoError(name, message)

export const notEnabled = refusal(
  'WebAuthnNotEnabledException',
  'Passkeys are not enabled for this user pool.',
)

export const noRelyingParty = refusal(
  'WebAuthnConfigurationMissingException',
  'The user pool has no relying party ID.',
)

export const challengeNotFound = refusal(
  'WebAuthnChallengeNotFoundException',
  'The challenge was not found, or has expired.',
)

export const originNotAllowed = refusal(
  'WebAuthnOriginNotAllowedException',
  'The origin does not align with the relying party ID of the user pool.',
)

export const relyingPartyMismatch = refusal(
  'WebAuthnRelyingPartyMismatchException',
  'The passkey is for another relying party ID than that of the user pool.',
)

export const notSupported = refusal(
  'WebAuthnCredentialNotSupportedException',
  'The passkey comes from a device or provider that is not supported.',
)
