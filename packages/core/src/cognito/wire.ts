import type {
  ConfirmForgotPasswordRequest,
  ConfirmForgotPasswordResponse,
  ConfirmSignUpRequest,
  ConfirmSignUpResponse,
  ForgotPasswordRequest,
  ForgotPasswordResponse,
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse,
  GlobalSignOutRequest,
  GlobalSignOutResponse,
  InitiateAuthRequest,
  InitiateAuthResponse,
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse,
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
  RevokeTokenRequest,
  RevokeTokenResponse,
  SignUpRequest,
  SignUpResponse,
} from '@aws-sdk/client-cognito-identity-provider'

export type {
  AuthenticationResultType as Tokens,
  CodeDeliveryDetailsType as CodeDelivery,
} from '@aws-sdk/client-cognito-identity-provider'

/** The actions we send, with what each takes and gives. */
interface Wire {
  ConfirmForgotPassword: [ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse]
  ConfirmSignUp: [ConfirmSignUpRequest, ConfirmSignUpResponse]
  ForgotPassword: [ForgotPasswordRequest, ForgotPasswordResponse]
  GetTokensFromRefreshToken: [GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse]
  GlobalSignOut: [GlobalSignOutRequest, GlobalSignOutResponse]
  InitiateAuth: [InitiateAuthRequest, InitiateAuthResponse]
  ResendConfirmationCode: [ResendConfirmationCodeRequest, ResendConfirmationCodeResponse]
  RespondToAuthChallenge: [RespondToAuthChallengeRequest, RespondToAuthChallengeResponse]
  RevokeToken: [RevokeTokenRequest, RevokeTokenResponse]
  SignUp: [SignUpRequest, SignUpResponse]
}

export type Action = keyof Wire
export type Request<A extends Action> = Omit<Wire[A][0], 'ClientId'>
export type Reply<A extends Action> = Wire[A][1]

/** What a sign-in gives: tokens, or a challenge. */
export type AuthReply = InitiateAuthResponse
