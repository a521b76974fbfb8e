import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { toCreationOptions, toCredentialJson, toRequestOptions } from './web-authn-json.ts'

const bytes = fc.uint8Array({ maxLength: 80 }).map(array => Uint8Array.from(array))
const toText = (array: Uint8Array) => Buffer.from(array).toString('base64url')
const ofSource = (source: BufferSource) =>
  Buffer.from(ArrayBuffer.isView(source) ? source.buffer : source).toString('base64url')

it('reads what a pool asks to be signed, whatever the bytes', () => {
  fc.assert(
    fc.property(bytes, bytes, (challenge, id) => {
      const allowCredentials = [{ id: toText(id), type: 'public-key', transports: ['usb'] }]
      const json = { challenge: toText(challenge), rpId: 'example.com', allowCredentials }
      const options = toRequestOptions({ ...json, userVerification: 'required' }, {})
      expect(options).toMatchObject({ rpId: 'example.com', userVerification: 'required' })
      expect(ofSource(options.challenge)).toBe(json.challenge)
      expect(options.allowCredentials?.map(one => ofSource(one.id))).toEqual([toText(id)])
      expect(options.allowCredentials?.[0]).toMatchObject({ transports: ['usb'] })
    }),
  )
})

it('reads what a pool wants of a new passkey, whatever the bytes', () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, (challenge, userId, id) => {
      const json = {
        challenge: toText(challenge),
        rp: { name: 'Example', id: 'example.com' },
        user: { id: toText(userId), name: 'ada', displayName: 'Ada' },
        pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
        excludeCredentials: [{ id: toText(id), type: 'public-key' }],
        attestation: 'none',
      }
      const options = toCreationOptions(json, {})
      expect(options).toMatchObject({ rp: json.rp, attestation: 'none', user: { name: 'ada' } })
      expect(ofSource(options.challenge)).toBe(json.challenge)
      expect(ofSource(options.user.id)).toBe(json.user.id)
      expect(options.excludeCredentials?.map(one => ofSource(one.id))).toEqual([toText(id)])
    }),
  )
})

it('writes what a passkey signed, whatever the bytes', () => {
  fc.assert(
    fc.property(bytes, bytes, fc.option(bytes), (data, signature, userHandle) => {
      const response = {
        clientDataJSON: data.buffer,
        authenticatorData: data.buffer,
        signature: signature.buffer,
        userHandle: userHandle?.buffer ?? null,
      }
      expect(toCredentialJson(credential(response))).toMatchObject({
        id: 'id',
        rawId: 'AQI',
        type: 'public-key',
        response: {
          clientDataJSON: toText(data),
          authenticatorData: toText(data),
          signature: toText(signature),
          userHandle: userHandle ? toText(userHandle) : undefined,
        },
      })
    }),
  )
})

it('writes a new passkey, of browsers that do not tell its transports too', () => {
  const attestationObject = Uint8Array.of(251, 255).buffer
  const made = { clientDataJSON: Uint8Array.of(1).buffer, attestationObject }
  const written = { clientDataJSON: 'AQ', attestationObject: '-_8', transports: [] }
  expect(toCredentialJson(credential(made))).toMatchObject({ response: written })
})

it('takes the browser’s own writing where there is one', () => {
  const own = { ...credential({}), toJSON: () => ({ id: 'own' }) }
  expect(toCredentialJson(own as unknown as PublicKeyCredential)).toEqual({ id: 'own' })
})

function credential(response: object): PublicKeyCredential {
  const rawId = Uint8Array.of(1, 2).buffer
  const said = { id: 'id', rawId, type: 'public-key', authenticatorAttachment: null, response }
  return said as unknown as PublicKeyCredential
}
