import { describe, expect, it } from 'vitest'
import { newAuthenticator } from '../passkeys/authenticator.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'

const sdk = await openSdk({
  firstFactors: ['password', 'passkey'],
  passkeys: { relyingPartyId: 'example.com' },
})
const { cognito, ClientId } = sdk

async function withPasskey() {
  const authenticator = await newAuthenticator()
  const { email, AccessToken } = await sdk.signedIn()
  const started = await cognito.startWebAuthnRegistration({ AccessToken })
  const options = started.CredentialCreationOptions as { challenge: string; rp: { id: string } }
  const Credential = await authenticator.create(options)
  const completed = await cognito.completeWebAuthnRegistration({ AccessToken, Credential })
  return { authenticator, email, AccessToken, options, completed }
}

const ask = (USERNAME: string) =>
  cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
  })

describe('@aws-sdk/client-cognito-identity-provider, on passkeys', () => {
  it('StartWebAuthnRegistration and CompleteWebAuthnRegistration make one', async () => {
    const { options, completed } = await withPasskey()
    expect(options).toMatchObject({
      rp: { id: 'example.com' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -257 }],
      authenticatorSelection: { residentKey: 'required' },
    })
    expect(completed.$metadata.httpStatusCode).toBe(200)
  })

  it('InitiateAuth asks for it, and RespondToAuthChallenge takes it', async () => {
    const { authenticator, email } = await withPasskey()
    const { ChallengeName, ChallengeParameters, Session } = await ask(email)
    expect(ChallengeName).toBe('WEB_AUTHN')
    const options = JSON.parse(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '')
    const { AuthenticationResult } = await cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'WEB_AUTHN',
      Session,
      ChallengeResponses: {
        USERNAME: email,
        CREDENTIAL: JSON.stringify(await authenticator.get(options)),
      },
    })
    expect(AuthenticationResult?.AccessToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it('ListWebAuthnCredentials tells of it, until DeleteWebAuthnCredential', async () => {
    const { authenticator, email, AccessToken } = await withPasskey()
    const { Credentials } = await cognito.listWebAuthnCredentials({ AccessToken })
    expect(Credentials).toEqual([
      {
        CredentialId: authenticator.id,
        FriendlyCredentialName: 'Passkey',
        RelyingPartyId: 'example.com',
        AuthenticatorAttachment: 'platform',
        AuthenticatorTransports: ['internal'],
        CreatedAt: expect.any(Date),
      },
    ])
    const CredentialId = authenticator.id
    await cognito.deleteWebAuthnCredential({ AccessToken, CredentialId })
    const left = await cognito.listWebAuthnCredentials({ AccessToken })
    expect(left.Credentials).toEqual([])
    expect(await ask(email)).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP'],
    })
  })
})
