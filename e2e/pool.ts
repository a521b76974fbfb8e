import { type APIRequestContext, expect } from '@playwright/test'
import { totpCode } from '@portico/user-pool'
import { place, placeOf } from '../apps/demo/settings.ts'
import type { Person } from './person.ts'

interface Sent {
  to: string
  code: string | null
  link: string | null
}

interface Reply {
  AuthenticationResult?: { AccessToken: string; IdToken: string; RefreshToken: string }
  SecretCode?: string
  __type?: string
}

/** Which second factors somebody has turned on. */
type Method = 'totp' | 'email' | 'sms'

/** A server may close a connection that rested for five seconds just as somebody speaks again. */
const maxRetries = 2

/** One of the demo's user pools, spoken to over Cognito's wire, as an administrator or another client would. */
export class Pool {
  readonly #request: APIRequestContext
  readonly #endpoint: string
  readonly #place: typeof place

  constructor(request: APIRequestContext, name = '') {
    this.#request = request
    this.#endpoint = name ? `/cognito/${name}` : '/cognito'
    this.#place = name ? placeOf(name) : place
  }

  get clientId() {
    return this.#place.clientId
  }

  /** Makes an account whose contacts are verified and whose password is theirs. */
  async admit(person: Person) {
    await this.invite(person, person.password, [{ Name: 'name', Value: person.name }])
    await this.#administer('AdminSetUserPassword', person, {
      Password: person.password,
      Permanent: true,
    })
    return person
  }

  /** Makes an account as an administrator does: no name yet, and a password that is good once. */
  async invite(person: Person, temporary: string, attributes: object[] = []) {
    const { email, phone } = person
    await this.#administer('AdminCreateUser', person, {
      TemporaryPassword: temporary,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        ...(phone
          ? [
              { Name: 'phone_number', Value: phone },
              { Name: 'phone_number_verified', Value: 'true' },
            ]
          : []),
        ...attributes,
      ],
    })
  }

  /** Changes what the pool knows of somebody. */
  know(person: Person, attributes: Record<string, string>) {
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
    return this.#administer('AdminUpdateUserAttributes', person, { UserAttributes })
  }

  /** What the pool knows of somebody. */
  async known(person: Person): Promise<Record<string, string>> {
    const reply = await this.#administer('AdminGetUser', person, {})
    const { UserAttributes } = reply as { UserAttributes: { Name: string; Value: string }[] }
    return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
  }

  /** Turns second factors on for somebody. */
  demand(person: Person, ...methods: Method[]) {
    const set = (method: Method) => ({ Enabled: methods.includes(method) })
    return this.#administer('AdminSetUserMFAPreference', person, {
      SoftwareTokenMfaSettings: set('totp'),
      EmailMfaSettings: set('email'),
      SMSMfaSettings: set('sms'),
    })
  }

  /** Gives somebody an authenticator app. Gives back its key. */
  async equip(person: Person): Promise<string> {
    const { AuthenticationResult } = await this.signIn(person)
    const AccessToken = AuthenticationResult?.AccessToken
    const { SecretCode = '' } = await this.call('AssociateSoftwareToken', { AccessToken })
    // The code before: the present one is for the sign-in, and each is good once.
    const UserCode = await totpCode(SecretCode, Date.now() - 30_000)
    await this.call('VerifySoftwareToken', { AccessToken, UserCode })
    return SecretCode
  }

  /** Lets somebody in who waits for it. */
  approve(person: Person) {
    return this.#administer('AdminConfirmSignUp', person, {})
  }

  /** Makes somebody choose a new password before they come in again. */
  reset(person: Person) {
    return this.#administer('AdminResetUserPassword', person, {})
  }

  /** Makes an account by sign-up, and leaves it unconfirmed. */
  signUp({ name, email, password, username = email }: Person) {
    return this.call('SignUp', {
      ClientId: this.clientId,
      Username: username,
      Password: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'name', Value: name },
      ],
    })
  }

  /** Signs in with the password itself; a refusal is a reply like any other. */
  signIn({ email, password, username = email }: Pick<Person, 'email' | 'password' | 'username'>) {
    return this.post('InitiateAuth', {
      ClientId: this.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    })
  }

  /** The codes sent to an address or a number so far, oldest first. */
  async codes(to: string): Promise<string[]> {
    return (await this.#sent(to)).flatMap(({ code }) => (code ? [code] : []))
  }

  /** Waits for the `count`th code to an address or a number. */
  async code(to: string, count = 1): Promise<string> {
    await expect.poll(async () => (await this.codes(to)).length).toBeGreaterThanOrEqual(count)
    return (await this.codes(to))[count - 1] ?? ''
  }

  /** The links sent to an address so far, oldest first. */
  async links(to: string): Promise<string[]> {
    return (await this.#sent(to)).flatMap(({ link }) => (link ? [link] : []))
  }

  /** Waits for the `count`th link to an address. */
  async link(to: string, count = 1): Promise<string> {
    await expect.poll(async () => (await this.links(to)).length).toBeGreaterThanOrEqual(count)
    return (await this.links(to))[count - 1] ?? ''
  }

  async #sent(to: string): Promise<Sent[]> {
    const response = await this.#request.get(`${this.#endpoint}/outbox`, { maxRetries })
    const sent: Sent[] = await response.json()
    return sent.filter(message => message.to === to)
  }

  #administer(action: string, { email, username = email }: Person, body: object) {
    const { userPoolId: UserPoolId } = this.#place
    return this.call(action, { UserPoolId, Username: username, ...body })
  }

  async call(action: string, body: object): Promise<Reply> {
    const reply = await this.post(action, body)
    if (reply.__type) throw new Error(`${action}: ${JSON.stringify(reply)}`)
    return reply
  }

  async post(action: string, body: object): Promise<Reply> {
    const response = await this.#request.post(this.#endpoint, {
      maxRetries,
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
