import type * as Cognito from '@aws-sdk/client-cognito-identity-provider'

export type Tokens = Cognito.AuthenticationResultType
export type CodeDelivery = Cognito.CodeDeliveryDetailsType

/** The actions we send, with what each takes and gives. */
interface Wire {
  AssociateSoftwareToken: [
    Cognito.AssociateSoftwareTokenRequest,
    Cognito.AssociateSoftwareTokenResponse,
  ]
  CompleteWebAuthnRegistration: [
    { AccessToken: string; Credential: object },
    Cognito.CompleteWebAuthnRegistrationResponse,
  ]
  ConfirmDevice: [Cognito.ConfirmDeviceRequest, Cognito.ConfirmDeviceResponse]
  ConfirmForgotPassword: [
    Cognito.ConfirmForgotPasswordRequest,
    Cognito.ConfirmForgotPasswordResponse,
  ]
  ConfirmSignUp: [Cognito.ConfirmSignUpRequest, Cognito.ConfirmSignUpResponse]
  ForgotPassword: [Cognito.ForgotPasswordRequest, Cognito.ForgotPasswordResponse]
  GetTokensFromRefreshToken: [
    Cognito.GetTokensFromRefreshTokenRequest,
    Cognito.GetTokensFromRefreshTokenResponse,
  ]
  GetUser: [Cognito.GetUserRequest, Cognito.GetUserResponse]
  GetUserAttributeVerificationCode: [
    Cognito.GetUserAttributeVerificationCodeRequest,
    Cognito.GetUserAttributeVerificationCodeResponse,
  ]
  GlobalSignOut: [Cognito.GlobalSignOutRequest, Cognito.GlobalSignOutResponse]
  InitiateAuth: [Cognito.InitiateAuthRequest, Cognito.InitiateAuthResponse]
  ListWebAuthnCredentials: [
    Cognito.ListWebAuthnCredentialsRequest,
    Cognito.ListWebAuthnCredentialsResponse,
  ]
  ResendConfirmationCode: [
    Cognito.ResendConfirmationCodeRequest,
    Cognito.ResendConfirmationCodeResponse,
  ]
  RespondToAuthChallenge: [
    Cognito.RespondToAuthChallengeRequest,
    Cognito.RespondToAuthChallengeResponse,
  ]
  RevokeToken: [Cognito.RevokeTokenRequest, Cognito.RevokeTokenResponse]
  SetUserMFAPreference: [Cognito.SetUserMFAPreferenceRequest, Cognito.SetUserMFAPreferenceResponse]
  SignUp: [Cognito.SignUpRequest, Cognito.SignUpResponse]
  StartWebAuthnRegistration: [
    Cognito.StartWebAuthnRegistrationRequest,
    { CredentialCreationOptions: PublicKeyCredentialCreationOptionsJSON },
  ]
  UpdateDeviceStatus: [Cognito.UpdateDeviceStatusRequest, Cognito.UpdateDeviceStatusResponse]
  VerifySoftwareToken: [Cognito.VerifySoftwareTokenRequest, Cognito.VerifySoftwareTokenResponse]
  VerifyUserAttribute: [Cognito.VerifyUserAttributeRequest, Cognito.VerifyUserAttributeResponse]
}

export type Action = keyof Wire
export type Request<A extends Action> = Omit<Wire[A][0], 'ClientId'>
export type Reply<A extends Action> = Wire[A][1]

/** What a sign-in gives: tokens, or a challenge. */
export type AuthReply = Cognito.InitiateAuthResponse
