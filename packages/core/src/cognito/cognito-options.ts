import type { Environment, KeyValueStorage } from '../environment.ts'
import type { HostedPages } from './hosted-pages/options.ts'
import type { SignInFlow } from './sign-in-flow.ts'

export interface CognitoOptions {
  /** `eu-west-1` */
  region: string
  /** `eu-west-1_AbCdEf123` */
  userPoolId: string
  /** A public app client: one without a secret. */
  clientId: string
  /** Another address the pool answers at: a proxy, an embedded pool. A path is made absolute against the page. */
  endpoint?: string | undefined
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Where the session lies. `session` (the default): this tab, handed to new tabs of the origin. `local`: until
   * signed out. `memory`: this page, and never handed on. Or the app's own. Whoever asks to stay signed in has it
   * in lasting storage where this says `session`.
   */
  storage?: 'session' | 'local' | 'memory' | KeyValueStorage | undefined
  /**
   * How a password is put to the pool. `USER_SRP_AUTH` (the default) never sends it; `USER_PASSWORD_AUTH` does, for
   * migration triggers; `USER_AUTH` proves it too, for app clients that allow nothing else; `CUSTOM_AUTH` goes on to
   * the pool's own challenges after it, or begins with them where there is none.
   */
  flow?: SignInFlow | undefined
  /** The pool's hosted pages: for providers, and for those who sign in there instead of here. */
  hostedPages?: HostedPages | undefined
  /** An identity pool that takes this user pool's ID tokens: `eu-west-1:{uuid}`. Without it there are no AWS credentials. */
  identityPoolId?: string | undefined
  /** Replaces parts of the browser, for tests and servers. */
  environment?: Partial<Environment> | undefined
}

/**
 * Gives the user pool's name without its region.
 *
 * @throws {TypeError} when the options cannot be meant
 */
export function checkOptions(options: CognitoOptions): string {
  const { region, clientId, userPoolId } = options
  const [prefix, name] = userPoolId?.split('_') ?? []
  if (!region || !clientId || !name) {
    throw new TypeError(
      `createCognitoClient needs a region, a clientId and a userPoolId such as "eu-west-1_AbCdEf123", ` +
        `and got "${region}", "${clientId}" and "${userPoolId}". Copy them from the user pool's overview.`,
    )
  }
  if (prefix !== region && !options.endpoint) {
    throw new TypeError(
      `createCognitoClient got the region "${region}" and the user pool "${userPoolId}", which is in ` +
        `"${prefix}". Requests would go astray: make the two agree.`,
    )
  }
  const { hostedPages: pages } = options
  if (pages && !/^(https?:\/\/.|\/(?!\/))/.test(pages.domain)) {
    throw new TypeError(
      `createCognitoClient got the domain "${pages.domain}" for hosted pages. Begin it with "https://", or with "/" ` +
        'for a path on this origin.',
    )
  }
  return name
}

export function endpointOf({ endpoint, region }: CognitoOptions): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return endpoint ?? `https://cognito-idp.${region}.${domain}/`
}

/** Where the pool publishes what it is: its issuer, as Cognito has it. */
export function addressOf(options: CognitoOptions, here: string): string {
  const { href } = new URL(endpointOf(options), here || undefined)
  return `${href.replace(/\/+$/, '')}/${options.userPoolId}`
}
