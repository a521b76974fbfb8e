import { afterEach, describe, expect, it, vi } from 'vitest'
import { AuthError } from '../errors.ts'
import { toAuthError } from './read-refusal.ts'
import { refuse, scriptedPool } from './scripted-pool.test-kit.ts'
import { createCall } from './transport.ts'
import type { Action } from './wire.ts'

const endpoint = 'https://cognito-idp.eu-west-1.amazonaws.com/'
const body = { Username: 'ada', ConfirmationCode: '1', Password: 'p', AuthFlow: undefined }

async function failure(fetch: typeof globalThis.fetch, action: Action = 'ConfirmSignUp') {
  const call = createCall({ endpoint, clientId: 'client', fetch })
  const thrown = await call(action, body as never).then(
    () => expect.unreachable(),
    thrown => thrown,
  )
  return toAuthError(thrown)
}

const no = (response: Response) => failure(async () => response)

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a request', () => {
  it('is one POST, named by its header, without cookies', async () => {
    const requests: [URL, RequestInit | undefined][] = []
    const call = createCall({
      endpoint,
      clientId: 'client',
      fetch: async (url, init) => {
        requests.push([new URL(String(url)), init])
        return Response.json({ Session: 's' })
      },
    })
    expect(await call('ConfirmSignUp', { Username: 'ada', ConfirmationCode: '1' })).toEqual({
      Session: 's',
    })
    expect(requests).toHaveLength(1)
    const [[url, init] = []] = requests
    expect(url?.href).toBe(endpoint)
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.ConfirmSignUp',
      },
    })
    expect(JSON.parse(String(init?.body))).toEqual({
      ClientId: 'client',
      Username: 'ada',
      ConfirmationCode: '1',
    })
  })

  it('goes to a path of the page when the endpoint is one', async () => {
    vi.stubGlobal('location', new URL('https://app.example.com/deep/page'))
    let asked = ''
    const fetch: typeof globalThis.fetch = async url => {
      asked = String(url)
      return Response.json({})
    }
    await createCall({ endpoint: '/cognito', clientId: 'c', fetch })('SignUp', body as never)
    expect(asked).toBe('https://app.example.com/cognito')
  })

  it('that is aborted rejects with the abort, not with an error to show', async () => {
    const stop = new AbortController()
    const { fetch } = scriptedPool({ SignUp: () => stop.abort() })
    const call = createCall({ endpoint, clientId: 'c', fetch })
    await expect(call('SignUp', body as never, stop.signal)).rejects.toBe(stop.signal.reason)
  })
})

describe('what goes wrong on the way', () => {
  it('is offline without a network', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await failure(fetch)).toMatchObject({ code: 'offline' })
  })

  it('is offline when the reply breaks off', async () => {
    const broken = new ReadableStream({ start: control => control.error(new TypeError('lost')) })
    expect(await no(new Response(broken))).toMatchObject({ code: 'offline' })
  })

  it.each([500, 502, 503, 504])('is a back end that is not well at status %s', async status => {
    expect(await no(new Response('<html>', { status }))).toMatchObject({ code: 'unavailable' })
  })

  it('says when to try again', async () => {
    const headers = { 'retry-after': '30' }
    const wait = { code: 'tooManyAttempts', retryAfterSeconds: 30 }
    expect(await no(new Response('slow down', { status: 429, headers }))).toMatchObject(wait)
    expect(await no(refuse('TooManyRequestsException', '', headers))).toMatchObject(wait)
  })

  it.each([
    ['a page', '<!doctype html><title>Welcome to the hotel</title>'],
    ['half an object', '{"Sess'],
    ['null', 'null'],
    ['a text', '"yes"'],
  ])('survives %s instead of a reply', async (_, text) => {
    expect(await no(new Response(text))).toMatchObject({ code: 'unexpected' })
  })

  it('names the failed request for whoever reads the logs', async () => {
    const headers = { 'x-amzn-requestid': 'r-42' }
    expect(await no(refuse('SomethingNewException', '', headers))).toMatchObject({
      code: 'unexpected',
      reference: 'r-42',
    })
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'is no word that every object knows: %s',
    async name => {
      expect(await no(refuse(name))).toMatchObject({ code: 'unexpected' })
    },
  )

  it('is read from the header, and from names in their longest form', async () => {
    const headers = { 'x-amzn-errortype': 'CodeMismatchException:http://internal.amazon.com/' }
    expect(await no(new Response('', { status: 400, headers }))).toMatchObject({
      code: 'wrongCode',
    })
    expect(await no(refuse('com.amazonaws.cognito#ExpiredCodeException'))).toMatchObject({
      code: 'codeExpired',
    })
  })

  it('tells the developer about an app client that does not exist', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = await no(
      refuse('ResourceNotFoundException', 'User pool client x does not exist.'),
    )
    expect(error.code).toBe('unexpected')
    expect(told.mock.calls).toEqual([[expect.stringMatching(/client.*Compare region/s)]])
  })

  it('tells the developer about an app client with a secret', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const text = 'Client client is configured with secret but SECRET_HASH was not received'
    expect((await no(refuse('NotAuthorizedException', text))).code).toBe('unexpected')
    expect(told).toHaveBeenCalledOnce()
  })
})

describe('an exception', () => {
  it.each<[Action, string, string, object]>([
    [
      'InitiateAuth',
      'NotAuthorizedException',
      'Incorrect username or password.',
      { code: 'wrongCredentials' },
    ],
    ['InitiateAuth', 'NotAuthorizedException', 'User is disabled.', { code: 'wrongCredentials' }],
    [
      'InitiateAuth',
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
      { code: 'temporaryPasswordExpired' },
    ],
    [
      'InitiateAuth',
      'NotAuthorizedException',
      'Password attempts exceeded',
      { code: 'tooManyAttempts' },
    ],
    ['InitiateAuth', 'UserNotFoundException', 'User does not exist.', { code: 'wrongCredentials' }],
    [
      'InitiateAuth',
      'InvalidParameterException',
      'USER_SRP_AUTH is not enabled for the client.',
      { code: 'notEnabled' },
    ],
    [
      'InitiateAuth',
      'InvalidParameterException',
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
      { code: 'wrongCredentials' },
    ],
    [
      'InitiateAuth',
      'UserLambdaValidationException',
      'PreAuthentication failed with error No.',
      { code: 'rejected' },
    ],
    [
      'RespondToAuthChallenge',
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
      { code: 'stepExpired' },
    ],
    [
      'RespondToAuthChallenge',
      'InvalidPasswordException',
      'Password does not conform to policy: Password not long enough',
      { code: 'passwordRejected', rule: 'length' },
    ],
    [
      'RespondToAuthChallenge',
      'PasswordHistoryPolicyViolationException',
      '',
      { code: 'passwordReused' },
    ],
    [
      'SignUp',
      'NotAuthorizedException',
      'SignUp is not permitted for this user pool',
      { code: 'signUpClosed' },
    ],
    ['SignUp', 'UsernameExistsException', 'User already exists', { code: 'usernameTaken' }],
    [
      'SignUp',
      'InvalidPasswordException',
      'Password did not conform with policy: Password must have uppercase characters',
      { code: 'passwordRejected', rule: 'uppercase' },
    ],
    [
      'SignUp',
      'InvalidPasswordException',
      'Password did not conform with policy: Password must have lowercase characters',
      { code: 'passwordRejected', rule: 'lowercase' },
    ],
    [
      'SignUp',
      'InvalidPasswordException',
      'Password did not conform with policy: Password must have numeric characters',
      { code: 'passwordRejected', rule: 'number' },
    ],
    [
      'SignUp',
      'InvalidPasswordException',
      'Password did not conform with policy: Password must have symbol characters',
      { code: 'passwordRejected', rule: 'symbol' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
      { code: 'passwordRejected', rule: 'length' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      'Username should be an email.',
      { code: 'valueRejected', field: 'email' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      'Username should be either an email or a phone number.',
      { code: 'valueRejected', field: 'username' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      'Invalid phone number format.',
      { code: 'valueRejected', field: 'phone_number' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      'Attributes did not conform to the schema: given_name: The attribute is required\n',
      { code: 'valueRejected', field: 'given_name' },
    ],
    [
      'SignUp',
      'InvalidParameterException',
      'Attributes did not conform to the schema: custom:plan: Too long\n',
      { code: 'valueRejected', field: 'custom:plan' },
    ],
    ['SignUp', 'CodeDeliveryFailureException', '', { code: 'codeNotSent' }],
    ['ConfirmSignUp', 'CodeMismatchException', '', { code: 'wrongCode' }],
    ['ConfirmSignUp', 'ExpiredCodeException', '', { code: 'codeExpired' }],
    ['ConfirmSignUp', 'AliasExistsException', '', { code: 'usernameTaken' }],
    ['ConfirmSignUp', 'UserNotFoundException', '', { code: 'wrongCode' }],
    [
      'ConfirmSignUp',
      'InvalidParameterException',
      "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
      { code: 'wrongCode' },
    ],
    ['ConfirmSignUp', 'TooManyFailedAttemptsException', '', { code: 'tooManyAttempts' }],
    [
      'ResendConfirmationCode',
      'InvalidParameterException',
      'User is already confirmed.',
      { code: 'stepExpired' },
    ],
    ['ResendConfirmationCode', 'LimitExceededException', '', { code: 'tooManyAttempts' }],
    [
      'ForgotPassword',
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
      { code: 'noRecovery' },
    ],
    [
      'ForgotPassword',
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
      { code: 'noRecovery' },
    ],
    ['ConfirmForgotPassword', 'CodeMismatchException', '', { code: 'wrongCode' }],
    ['ConfirmForgotPassword', 'UserNotFoundException', '', { code: 'wrongCode' }],
    ['SignUp', 'ForbiddenException', 'Request not allowed due to WAF block.', { code: 'rejected' }],
  ])('of %s, %s “%s”, means %o', async (action, exception, text, expected) => {
    expect(await failure(async () => refuse(exception, text), action)).toMatchObject(expected)
  })

  it('never brings Cognito’s own words along', async () => {
    const text = "Value 'hunter2' at 'password' failed to satisfy constraint"
    const error = await no(refuse('InvalidParameterException', text))
    expect(error).toBeInstanceOf(AuthError)
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
      'hunter2',
    )
  })
})
