/** A refusal, as Cognito words it: `name` is the exception, `status` the HTTP status that carries it. */
export class CognitoError extends Error {
  readonly status: number

  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

export const notAuthorized = (message: string) =>
  new CognitoError('NotAuthorizedException', message)

export const wrongCredentials = () => notAuthorized('Incorrect username or password.')

export const invalidParameter = (message: string) =>
  new CognitoError('InvalidParameterException', message)

export const userNotFound = () => new CognitoError('UserNotFoundException', 'User does not exist.')

export const limitExceeded = () =>
  new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
