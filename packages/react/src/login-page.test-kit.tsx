import { memoryAddressBar, memoryStorage } from '@portico/core'
import { createCognitoClient } from '@portico/core/cognito'
import { portico } from '@portico/theme/themes'
import { createUserPool, demoAccounts, type GivenPoolSettings } from '@portico/user-pool'
import { Fragment, StrictMode } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { type Language, LoginPage, type LoginPageProps } from './index.ts'

/** Where an application waits for people to come back. */
export const home = 'https://app.example.com/callback'

/** Where the pool answers. */
export const domain = 'https://auth.example.com'

/** What the application asks. */
export const asked = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: '1example23456789portico000',
    redirect_uri: home,
    response_type: 'code',
    scope: 'openid email',
    state: 'a state & more',
    nonce: 'n-0S6',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...more,
  })

export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', load: async () => (await import('./messages/en.ts')).en },
  { tag: 'ar', name: 'العربية', load: async () => (await import('./messages/ar.ts')).ar },
]

interface Given extends Partial<LoginPageProps> {
  /** Whether React looks for effects that are not undone. */
  isStrict?: boolean
  pool?: GivenPoolSettings
  /** What this browser keeps. */
  lasting?: ReturnType<typeof memoryStorage>
  storage?: ReturnType<typeof memoryStorage>
  /** What happens to requests of the authorization endpoint. */
  around?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch
}

/** Opens a login page at this address, over a pool of its own. */
export async function openLoginPage(address: string, given: Given = {}) {
  const { pool: settings, lasting = memoryStorage(), storage = memoryStorage(), ...more } = given
  const { around = fetch => fetch, isStrict = false, ...props } = more
  const pool = createUserPool({
    accounts: demoAccounts,
    offers: [],
    callbackUrls: [home],
    loginPages: domain,
    ...settings,
  })
  const { region, userPoolId, clientId } = pool
  const { fetch } = pool
  const posted: Request[] = []
  const addressBar = memoryAddressBar(address)
  const leave = vi.fn(() => new Promise<void>(() => {}))
  const leaveForGood = vi.fn<(address: string) => void>()
  const noting: typeof fetch = (...request) => {
    posted.push(new Request(...request))
    return fetch(...request)
  }
  const client = createCognitoClient({ region, userPoolId, clientId, fetch, storage: 'memory' })
  const Around = isStrict ? StrictMode : Fragment
  const screen = await render(
    <Around>
      <LoginPage
        client={client}
        settings={pool.settings}
        theme={portico}
        app="Meridian"
        domain={domain}
        basePath="/auth"
        environment={{
          ...{ storage, lasting, addressBar, leave, leaveForGood },
          fetch: around(noting),
        }}
        {...props}
      />
    </Around>,
  )
  return { pool, client, addressBar, leave, leaveForGood, posted, storage, lasting, screen }
}
