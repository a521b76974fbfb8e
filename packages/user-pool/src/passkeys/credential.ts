import { z } from 'zod'

const text = z.string().min(1).max(131_072)
const shared = {
  id: z.string().min(1).max(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(131_072).optional(),
}

/** What a page sends of a new passkey. @see https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
export const newCredential = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(64)).max(16).optional(),
  }),
})

/** What a page sends of a passkey in use. @see https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson */
export const usedCredential = z.object({
  ...shared,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
})

export type NewCredential = z.output<typeof newCredential>
export type UsedCredential = z.output<typeof usedCredential>
