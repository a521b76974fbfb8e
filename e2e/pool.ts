import { type APIRequestContext, expect } from '@playwright/test'
import { place } from '../apps/demo/settings.ts'
import type { Person } from './person.ts'

interface Sent {
  to: string
  code: string | null
}

interface Reply {
  AuthenticationResult?: { AccessToken: string; IdToken: string; RefreshToken: string }
  __type?: string
}

/** The demo's user pool, spoken to over Cognito's wire, as an administrator or another client would. */
export class Pool {
  readonly #request: APIRequestContext

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  /** Makes an account whose address is verified and whose password is theirs. */
  async admit(person: Person) {
    await this.#invite(person, [{ Name: 'name', Value: person.name }], person.password)
    await this.call('AdminSetUserPassword', {
      UserPoolId: place.userPoolId,
      Username: person.email,
      Password: person.password,
      Permanent: true,
    })
    return person
  }

  /** Makes an account as an administrator does: no name yet, and a password that is good once. */
  invite(person: Person, temporary: string) {
    return this.#invite(person, [], temporary)
  }

  #invite({ email }: Person, attributes: object[], temporary: string) {
    return this.call('AdminCreateUser', {
      UserPoolId: place.userPoolId,
      Username: email,
      TemporaryPassword: temporary,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        ...attributes,
      ],
    })
  }

  /** Makes an account by sign-up, and leaves it unconfirmed. */
  signUp({ name, email, password }: Person) {
    return this.call('SignUp', {
      ClientId: place.clientId,
      Username: email,
      Password: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'name', Value: name },
      ],
    })
  }

  /** Signs in with the password itself; a refusal is a reply like any other. */
  signIn({ email, password }: Pick<Person, 'email' | 'password'>) {
    return this.post('InitiateAuth', {
      ClientId: place.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    })
  }

  /** The codes sent to an address so far, oldest first. */
  async codes(email: string): Promise<string[]> {
    const sent: Sent[] = await (await this.#request.get('/cognito/outbox')).json()
    return sent.flatMap(({ to, code }) => (to === email && code ? [code] : []))
  }

  /** Waits for the `count`th code to an address. */
  async code(email: string, count = 1): Promise<string> {
    await expect.poll(async () => (await this.codes(email)).length).toBeGreaterThanOrEqual(count)
    return (await this.codes(email))[count - 1] ?? ''
  }

  async call(action: string, body: object): Promise<Reply> {
    const reply = await this.post(action, body)
    if (reply.__type) throw new Error(`${action}: ${JSON.stringify(reply)}`)
    return reply
  }

  async post(action: string, body: object): Promise<Reply> {
    const response = await this.#request.post('/cognito', {
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        authorization: 'AWS4-HMAC-SHA256 Credential=e2e, SignedHeaders=host, Signature=none',
      },
      data: JSON.stringify(body),
    })
    return response.json()
  }
}
