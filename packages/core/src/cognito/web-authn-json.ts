import { type Bytes, fromBase64 } from './bytes.ts'

type Kind = Partial<Omit<typeof PublicKeyCredential, 'prototype'>>

/** Reads what a pool asks a passkey to sign; by the browser's own reader where it has one. */
export function toRequestOptions(
  json: PublicKeyCredentialRequestOptionsJSON,
  kind: Kind,
): PublicKeyCredentialRequestOptions {
  return (
    kind.parseRequestOptionsFromJSON?.(json) ?? {
      ...(json as object),
      challenge: fromBase64(json.challenge),
      allowCredentials: json.allowCredentials?.map(toDescriptor) ?? [],
    }
  )
}

/** Reads what a pool wants of a new passkey. */
export function toCreationOptions(
  json: PublicKeyCredentialCreationOptionsJSON,
  kind: Kind,
): PublicKeyCredentialCreationOptions {
  return (
    kind.parseCreationOptionsFromJSON?.(json) ?? {
      ...(json as object),
      rp: json.rp,
      pubKeyCredParams: json.pubKeyCredParams,
      challenge: fromBase64(json.challenge),
      user: { ...json.user, id: fromBase64(json.user.id) },
      excludeCredentials: json.excludeCredentials?.map(toDescriptor) ?? [],
    }
  )
}

/**
 * Writes what a passkey answered, for the pool.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
 */
export function toCredentialJson(credential: PublicKeyCredential): object {
  try {
    return credential.toJSON()
  } catch {
    // Older browsers have none, and some password managers hand out one that throws.
    return {
      id: credential.id,
      rawId: toBase64Url(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: {},
      response: toResponse(credential.response),
    }
  }
}

function toDescriptor({ id, transports, type }: PublicKeyCredentialDescriptorJSON) {
  return {
    id: fromBase64(id),
    type: type as PublicKeyCredentialType,
    ...(transports && { transports: transports as AuthenticatorTransport[] }),
  }
}

function toResponse(response: AuthenticatorResponse) {
  const clientDataJSON = toBase64Url(response.clientDataJSON)
  if (isAssertion(response)) {
    const { authenticatorData, signature, userHandle } = response
    return {
      clientDataJSON,
      authenticatorData: toBase64Url(authenticatorData),
      signature: toBase64Url(signature),
      userHandle: userHandle ? toBase64Url(userHandle) : undefined,
    }
  }
  const { attestationObject, getTransports } = response as AuthenticatorAttestationResponse
  return {
    clientDataJSON,
    attestationObject: toBase64Url(attestationObject),
    transports: getTransports?.call(response) ?? [],
  }
}

const isAssertion = (response: AuthenticatorResponse): response is AuthenticatorAssertionResponse =>
  'signature' in response

function toBase64Url(buffer: ArrayBuffer): string {
  const bytes: Bytes = new Uint8Array(buffer)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
