import { demoAccounts, type GivenPoolSettings } from '@portico/user-pool'
import { userPool } from '@portico/user-pool/vite'
import { createServer } from 'vite'
import { onTestFinished } from 'vitest'
import { password } from '../presets.ts'
import { access, place, settings, writeScope } from '../settings.ts'
import { grantScope } from './grant-scope.ts'
import { api } from './plugin.ts'

/** The development server with its pool and its API, until the test is done. */
export async function openApi(more: GivenPoolSettings = {}) {
  const accounts = demoAccounts.map(account => ({
    ...account,
    groups: account.username.startsWith('barbara') ? ['admins'] : [],
  }))
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      userPool({
        settings: { ...settings, ...access, ...place, accounts, ...more },
        triggers: grantScope(writeScope, 'admins'),
      }),
      api(),
    ],
    server: { port: 0, strictPort: false, host: '127.0.0.1', ws: false, watch: null },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin

  return {
    /** Where the pool answers. */
    endpoint: `${origin}/cognito`,
    /** What somebody is given who signs in with their password. */
    async tokensOf(name: string): Promise<{ AccessToken: string; IdToken: string }> {
      const response = await fetch(`${origin}/cognito`, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
        body: JSON.stringify({
          ClientId: place.clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: `${name}@example.com`, PASSWORD: password },
        }),
      })
      return (await response.json()).AuthenticationResult
    },
    async ask(path: string, token?: string, { method = 'GET', body }: Asked = {}) {
      const response = await fetch(`${origin}/api/${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return {
        status: response.status,
        challenge: response.headers.get('www-authenticate'),
        body: text ? JSON.parse(text) : undefined,
      }
    },
  }
}

interface Asked {
  method?: string
  body?: object
}
