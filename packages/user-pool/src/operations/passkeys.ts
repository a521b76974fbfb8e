import { z } from 'zod'
import { creationOptions } from '../passkeys/creation-options.ts'
import { newCredential } from '../passkeys/credential.ts'
import { makePasskey } from '../passkeys/make-passkey.ts'
import {
  findPasskey,
  type Passkey,
  passkeysOf,
  removePasskey,
  savePasskey,
} from '../passkeys/passkey.ts'
import { noRelyingParty, notEnabled } from '../passkeys/refusals.ts'
import { relyingPartyOf } from '../passkeys/relying-party.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, limitExceeded } from '../wire/cognito-error.ts'
import { accessToken, pageToken } from './members.ts'
import { forPerson } from './operation.ts'
import { pageOf } from './page-of.ts'

const mostPasskeys = 20

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html */
export const startWebAuthnRegistration = forPerson(
  z.object({ AccessToken: accessToken }),
  async (pool, _input, person) => {
    refuseMore(pool, person)
    const relyingPartyId = relyingPartyOf(pool)
    if (relyingPartyId === undefined) throw noRelyingParty()
    return { CredentialCreationOptions: await creationOptions(pool, person, relyingPartyId) }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html */
export const completeWebAuthnRegistration = forPerson(
  z.object({ AccessToken: accessToken, Credential: newCredential }),
  async (pool, { Credential }, person) => {
    refuseMore(pool, person)
    await savePasskey(pool, await makePasskey(pool, person, Credential))
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html */
export const listWebAuthnCredentials = forPerson(
  z.object({
    AccessToken: accessToken,
    MaxResults: z.int().min(0).max(20).optional(),
    NextToken: pageToken.optional(),
  }),
  (pool, { MaxResults, NextToken }, { sub }) => {
    const { page, next } = pageOf('passkeys', passkeysOf(pool, sub), MaxResults || 20, NextToken)
    return { Credentials: page.map(describe), ...(next && { NextToken: next }) }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html */
export const deleteWebAuthnCredential = forPerson(
  z.object({ AccessToken: accessToken, CredentialId: z.string().min(1).max(131_072) }),
  async (pool, { CredentialId }, { sub }) => {
    const passkey = await findPasskey(pool, CredentialId)
    if (passkey?.sub !== sub) {
      throw new CognitoError('ResourceNotFoundException', 'The passkey does not exist.')
    }
    await removePasskey(pool, passkey)
    return {}
  },
)

/** @throws {CognitoError} `WebAuthnNotEnabledException`, `LimitExceededException` */
function refuseMore(pool: Pool, { sub }: Person): void {
  if (!pool.settings.firstFactors.includes('passkey')) throw notEnabled()
  if (passkeysOf(pool, sub).length >= mostPasskeys) throw limitExceeded()
}

const describe = (passkey: Passkey) => ({
  CredentialId: passkey.id,
  FriendlyCredentialName: passkey.name,
  RelyingPartyId: passkey.relyingPartyId,
  ...(passkey.attachment === null ? {} : { AuthenticatorAttachment: passkey.attachment }),
  AuthenticatorTransports: passkey.transports,
  CreatedAt: passkey.createdAt / 1000,
})
