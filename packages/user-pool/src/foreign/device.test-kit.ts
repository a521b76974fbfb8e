import type { InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import * as official from 'amazon-cognito-identity-js'
import { password } from './open-pool.test-kit.ts'
import type { OpenSdk } from './open-sdk.test-kit.ts'
import { startSrp } from './srp-answer.test-kit.ts'

/** What the official client exports and its types leave out. */
interface Official {
  AuthenticationHelper: new (
    poolName: string,
  ) => {
    generateHashDevice(group: string, key: string, then: (thrown: unknown) => void): void
    getRandomPassword(): string
    getSaltDevices(): string
    getVerifierDevices(): string
  }
}

/** What a device keeps. */
export interface TestDevice {
  key: string
  group: string
  secret: string
}

/** What a device may be asked to prove, made by the official client’s arithmetic. */
export async function makeSecret(group: string, key: string) {
  const helper = new (official as unknown as Official).AuthenticationHelper('unused')
  await new Promise<void>((resolve, reject) =>
    helper.generateHashDevice(group, key, thrown => (thrown ? reject(thrown) : resolve())),
  )
  const toBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
  return {
    secret: helper.getRandomPassword(),
    DeviceSecretVerifierConfig: {
      Salt: toBase64(helper.getSaltDevices()),
      PasswordVerifier: toBase64(helper.getVerifierDevices()),
    },
  }
}

/** Somebody new, signed in on a device that is confirmed. */
export async function onDevice(sdk: OpenSdk) {
  const email = await sdk.confirmed()
  const { AuthenticationResult = {} } = await withPassword(sdk, email)
  const { AccessToken = '', RefreshToken = '', NewDeviceMetadata = {} } = AuthenticationResult
  const { DeviceKey: key = '', DeviceGroupKey: group = '' } = NewDeviceMetadata
  const { secret, DeviceSecretVerifierConfig } = await makeSecret(group, key)
  const sent = { AccessToken, DeviceKey: key, DeviceName: 'Bureau', DeviceSecretVerifierConfig }
  const { UserConfirmationNecessary } = await sdk.cognito.confirmDevice(sent)
  const device: TestDevice = { key, group, secret }
  return { email, AccessToken, RefreshToken, device, UserConfirmationNecessary }
}

export const withPassword = (sdk: OpenSdk, USERNAME: string, more: Record<string, string> = {}) =>
  sdk.cognito.initiateAuth({
    ClientId: sdk.ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD: password, ...more },
  })

/** Answers `DEVICE_SRP_AUTH`; gives what came of it, and the answer that is to follow. */
export async function beginProof(
  sdk: OpenSdk,
  USERNAME: string,
  { key, group, secret }: TestDevice,
  { Session }: Pick<InitiateAuthCommandOutput, 'Session'>,
) {
  const srp = await startSrp(`_${group}`)
  const asked = await sdk.cognito.respondToAuthChallenge({
    ClientId: sdk.ClientId,
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session,
    ChallengeResponses: { USERNAME, DEVICE_KEY: key, SRP_A: srp.a },
  })
  const challenge = { ...asked.ChallengeParameters, USER_ID_FOR_SRP: key }
  const claim = await srp.answer(challenge, secret)
  return { asked, ChallengeResponses: { ...claim, USERNAME, DEVICE_KEY: key } }
}

/** Proves a device from beginning to end. */
export async function prove(
  sdk: OpenSdk,
  username: string,
  device: TestDevice,
  challenge: InitiateAuthCommandOutput,
) {
  const { ChallengeResponses } = await beginProof(sdk, username, device, challenge)
  return sdk.cognito.respondToAuthChallenge({
    ClientId: sdk.ClientId,
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    ChallengeResponses,
  })
}
