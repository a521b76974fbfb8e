import type { OutboxMessage } from '../messages/outbox.ts'
import type { PoolSettings } from '../settings.ts'
import type { UserPool } from '../user-pool.ts'

/** Where a running pool is: what `--json` prints. */
export interface Whereabouts {
  endpoint: string
  region: string
  userPoolId: string
  clientId: string
  /** `GET` it for what was "sent": `[{ to, medium, subject, text, code, link, at }]`. */
  outbox: string
}

export function whereabouts(pool: UserPool, endpoint: string): Whereabouts {
  const { region, userPoolId, clientId } = pool
  return { endpoint, region, userPoolId, clientId, outbox: `${endpoint}/outbox` }
}

/** What the command says when the pool is ready and a person is reading. */
export function greeting(
  { endpoint, region, userPoolId, clientId, outbox }: Whereabouts,
  settings: PoolSettings,
): string {
  return `
  Portico user pool: speaks Amazon Cognito's wire, for development only.
  It sends no mail and no text message: what it would send is printed here.

  endpoint   ${endpoint}
  pool       ${userPoolId}
  client     ${clientId}
  outbox     ${outbox}
  login      ${loginIn(endpoint, settings)}

  Portico    createCognitoClient({ region: '${region}', userPoolId: '${userPoolId}', clientId: '${clientId}', endpoint: '${endpoint}' })
  Amplify    Amplify.configure({ Auth: { Cognito: { userPoolId: '${userPoolId}', userPoolClientId: '${clientId}', userPoolEndpoint: '${endpoint}' } } })
  AWS CLI    aws cognito-idp list-users --user-pool-id ${userPoolId} --region ${region} --endpoint-url ${endpoint}

  Press Ctrl+C to stop.
`
}

/** Where an application sends people, and what is to be set for that. */
function loginIn(endpoint: string, { callbackUrls, clients, loginPages }: PoolSettings): string {
  const home = [callbackUrls, ...clients.map(client => client.callbackUrls ?? [])].flat()
  if (home.length === 0) {
    return 'set "callbackUrls" in --settings, and applications can send people to /oauth2/authorize'
  }
  const page = loginPages
    ? `the pages at ${loginPages}`
    : 'a plain page; deploy <LoginPage> and set "loginPages" for all of it'
  return `${endpoint}/oauth2/authorize (${page})`
}

/** One "sent" message, with its code where the eye finds it. */
export function letter({ to, medium, subject, text, code }: OutboxMessage): string {
  const title = medium === 'SMS' ? 'text message' : `e-mail "${subject}"`
  return `  ${title} to ${to}${code ? `, code ${code}` : ''}\n    ${text.replaceAll('\n', '\n    ')}\n`
}

export const help = `portico-user-pool: a user pool that speaks Amazon Cognito's wire, for development only.

  portico-user-pool [--port N] [--host NAME] [--settings FILE] [--triggers FILE] [--data DIR] [--json]

  -p, --port N          where to listen; 0 takes any free port (9229)
      --host NAME       the address to answer on (localhost: this machine only)
  -s, --settings FILE   JSON: the kit's pool settings, an amplify_outputs.json, or what
                        "aws cognito-idp describe-user-pool" prints
  -t, --triggers FILE   a JavaScript module that exports triggers by their names, such as preSignUp
  -d, --data DIR        keep people and keys in this directory; without it they end with the process
      --json            print one line of JSON when ready, and nothing else
  -h, --help            print this
  -v, --version         print the version

  Without --settings people sign in by e-mail, confirmed by a code; MFA is optional.

  For OAuth 2.0 and OpenID Connect, settings say where applications are:

    { "callbackUrls": ["http://localhost:3000/callback"], "logoutUrls": ["http://localhost:3000/"] }

  /oauth2/authorize then shows a plain login page of the pool's own. "loginPages" says where
  <LoginPage> of @portico/react is deployed, which also signs up, resets passwords and asks for MFA.
`
