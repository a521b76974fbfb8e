import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type InlineConfig, preview } from 'vite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { password } from './foreign/open-pool.test-kit.ts'
import type { Triggers } from './triggers/triggers.ts'
import { type UserPoolOptions, userPool } from './vite.ts'

async function project() {
  const root = await mkdtemp(join(tmpdir(), 'portico-vite-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await writeFile(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  await writeFile(
    join(root, 'main.js'),
    "import * as pool from 'virtual:portico-user-pool'\ndocument.title = JSON.stringify(pool)",
  )
  return root
}

const configure = (root: string, options?: UserPoolOptions): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [userPool(options)],
  server: { port: 0, strictPort: false, ws: false, watch: null },
  preview: { port: 0 },
})

async function develop(root: string, options?: UserPoolOptions, deny?: string[]) {
  const given = configure(root, options)
  const server = await createServer({
    ...given,
    server: { ...given.server, ...(deny && { fs: { deny } }) },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  return { server, origin }
}

async function call(endpoint: string, operation: string, input: object) {
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  })
  return { status: reply.status, body: await reply.json() }
}

const signUp = {
  ClientId: 'webclient',
  Username: 'ada@example.com',
  Password: password,
  UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
}
const settings = { clientId: 'webclient' }

it('answers on the app’s own origin, and leaves every other path to the app', async () => {
  const { origin } = await develop(await project(), { settings })
  expect(await call(`${origin}/cognito`, 'SignUp', signUp)).toMatchObject({ status: 200 })
  expect(await call(`${origin}/cognito/`, 'SignUp', signUp)).toMatchObject({
    body: { __type: 'UsernameExistsException' },
  })
  expect(await (await fetch(`${origin}/`)).text()).toContain('main.js')
  expect(await (await fetch(`${origin}/cognito-is-a-word`)).text()).toContain('main.js')
  const sent = await (await fetch(`${origin}/cognito/outbox`)).json()
  expect(sent).toMatchObject([{ to: 'ada@example.com', code: expect.stringMatching(/^\d{6}$/) }])
})

it('publishes its keys where its tokens say they are', async () => {
  const { origin } = await develop(await project(), { settings, path: '/auth/pool' })
  const endpoint = `${origin}/auth/pool`
  await call(endpoint, 'SignUp', signUp)
  const [{ code }] = await (await fetch(`${endpoint}/outbox`)).json()
  const { Username } = signUp
  await call(endpoint, 'ConfirmSignUp', { ClientId: 'webclient', Username, ConfirmationCode: code })
  const { body } = await call(endpoint, 'InitiateAuth', {
    ClientId: 'webclient',
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: Username, PASSWORD: password },
  })
  const claims = body.AuthenticationResult.AccessToken.split('.')[1]
  const { iss } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  expect(iss).toMatch(/^http:\/\/localhost:\d+\/auth\/pool\/us-east-1_/)
  const configuration = await (await fetch(`${iss}/.well-known/openid-configuration`)).json()
  expect(configuration).toMatchObject({ issuer: iss, jwks_uri: `${iss}/.well-known/jwks.json` })
  const keys = await fetch(configuration.jwks_uri)
  expect(await keys.json()).toMatchObject({ keys: [{ kty: 'RSA' }] })
})

it('tells the app where the pool is', async () => {
  const { server } = await develop(await project(), { settings })
  const place = await server.ssrLoadModule('virtual:portico-user-pool')
  expect({ ...place }).toEqual({
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_\w+$/),
    clientId: 'webclient',
    endpoint: '/cognito',
    outbox: '/cognito/outbox',
    pools: {},
  })
})

it('has more pools beside the first, each with people, messages and triggers of its own', async () => {
  const triggers: Triggers = {
    preSignUp: event => ({ ...event, response: { ...event.response, autoConfirmUser: true } }),
  }
  const pools = { guests: {}, 'by-name': { settings: { clientId: 'other' }, triggers } }
  const { server, origin } = await develop(await project(), { settings, pools })
  const told = await server.ssrLoadModule('virtual:portico-user-pool')
  expect(told.pools).toMatchObject({
    guests: { endpoint: '/cognito/guests', outbox: '/cognito/guests/outbox' },
    'by-name': { endpoint: '/cognito/by-name', clientId: 'other' },
  })
  expect(told.pools.guests.clientId).not.toBe(told.clientId)

  const answers: unknown[] = []
  for (const place of [told, told.pools.guests, told.pools['by-name']]) {
    const { clientId: ClientId, endpoint, outbox } = place
    const { body } = await call(`${origin}${endpoint}`, 'SignUp', { ...signUp, ClientId })
    const sent = await (await fetch(`${origin}${outbox}`)).json()
    answers.push([body.UserConfirmed, sent.length])
  }
  expect(answers).toEqual([
    [false, 1],
    [false, 1],
    [true, 0],
  ])
})

it.each(['outbox', 'a/b', 'a b', ''])('names no pool “%s”', called => {
  expect(() => userPool({ pools: { [called]: {} } })).toThrow(TypeError)
})

it('shows the messages as they are sent', async () => {
  const { origin } = await develop(await project(), { settings })
  const left = new AbortController()
  const reply = await fetch(`${origin}/cognito/outbox`, {
    headers: { accept: 'text/event-stream' },
    signal: left.signal,
  })
  expect(reply.headers.get('content-type')).toBe('text/event-stream')
  const events = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const hear = async (awaited: string) => {
    while (!heard.includes(awaited)) heard += (await events?.read())?.value
  }
  await hear('data: []\n\n')
  await call(`${origin}/cognito`, 'SignUp', signUp)
  await hear('data: [{"to":"ada@example.com"')
  left.abort()
})

it('remembers people across restarts when it has a directory for them', async () => {
  const root = await project()
  const first = await develop(root, { settings, data: '.pool' })
  await call(`${first.origin}/cognito`, 'SignUp', signUp)
  await first.server.restart()
  await first.server.close()
  const second = await develop(root, { settings, data: '.pool' })
  expect(await call(`${second.origin}/cognito`, 'SignUp', signUp)).toMatchObject({
    body: { __type: 'UsernameExistsException' },
  })
})

it('remembers people while Vite restarts, until the settings change', async () => {
  const root = await project()
  const { server, origin } = await develop(root, { settings })
  await call(`${origin}/cognito`, 'SignUp', signUp)
  await server.close()
  const same = await develop(root, { settings, triggers: { preSignUp: event => event } })
  expect(await call(`${same.origin}/cognito`, 'SignUp', signUp)).toMatchObject({
    body: { __type: 'UsernameExistsException' },
  })
  await same.server.close()
  const other = await develop(root, { settings: { ...settings, caseSensitive: true } })
  expect(await call(`${other.origin}/cognito`, 'SignUp', signUp)).toMatchObject({ status: 200 })
})

it('confirms by a link below its own path', async () => {
  const byLink = { ...settings, verification: { contacts: ['email'], by: 'link' } } as const
  const { origin } = await develop(await project(), { settings: byLink })
  await call(`${origin}/cognito`, 'SignUp', signUp)
  const [message] = await (await fetch(`${origin}/cognito/outbox`)).json()
  expect(message.link).toContain(`${origin}/cognito/confirmUser?`)
  const page = await fetch(message.link)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Your account is confirmed')
})

it('asks the triggers of the newest configuration', async () => {
  const root = await project()
  const seen: string[] = []
  const greet = (name: string): UserPoolOptions => ({
    settings,
    triggers: {
      preSignUp: event => {
        seen.push(name)
        return event
      },
    },
  })
  const { server, origin } = await develop(root, greet('first'))
  await call(`${origin}/cognito`, 'SignUp', signUp)
  await server.close()
  const later = await develop(root, greet('second'))
  await call(`${later.origin}/cognito`, 'SignUp', { ...signUp, Username: 'b@example.com' })
  expect(seen).toEqual(['first', 'second'])
})

it.each([{ deny: undefined }, { deny: ['*.mine'] }])(
  'gives nobody the files it keeps, nor others that are denied: %o',
  async ({ deny }) => {
    const root = await project()
    await mkdir(join(root, '(kept) [pool]'))
    for (const name of ['(kept) [pool]/keys.json', '.env', 'a.mine', 'seen.json']) {
      await writeFile(join(root, name), '{"secret":1}')
    }
    const { origin } = await develop(root, { settings, data: '(kept) [pool]' }, deny)
    const asked = async (path: string) => (await fetch(`${origin}${path}`)).status
    expect(await asked('/seen.json')).toBe(200)
    expect(await asked('/(kept)%20[pool]/keys.json')).toBe(403)
    expect(await asked('/(kept)%20[pool]/keys.json?raw')).toBe(403)
    expect(await asked(`/@fs${encodeURI(root)}/(kept)%20[pool]/keys.json`)).toBe(403)
    expect(await asked(deny ? '/a.mine' : '/.env')).toBe(403)
  },
)

it('answers in the preview of a build', async () => {
  const root = await project()
  await build(configure(root, { settings }))
  const server = await preview(configure(root, { settings }))
  onTestFinished(() => server.close())
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '')
  expect(await call(`${origin}/cognito`, 'SignUp', signUp)).toMatchObject({ status: 200 })
})

describe('the document of the login pages', () => {
  const options: UserPoolOptions = {
    settings: { ...settings, loginPages: '/auth' },
    loginPage: 'login.html',
    pools: { other: { settings: { loginPages: '/auth/other/' } }, plain: {} },
  }

  async function withLogin() {
    const root = await project()
    await writeFile(
      join(root, 'login.html'),
      '<title>Door</title><script type="module" src="/main.js"></script>',
    )
    return root
  }

  async function look(origin: string) {
    const isDoor = async (path: string) =>
      (await (await fetch(origin + path, { headers: { accept: 'text/html' } })).text()).includes(
        '<title>Door</title>',
      )
    for (const path of ['/auth/login?state=a', '/auth/signup', '/auth/other/resetpassword']) {
      expect(await isDoor(path), path).toBe(true)
    }
    for (const path of ['/', '/auth', '/auth/login/x', '/auth/elsewhere', '/cognito/login']) {
      expect(await isDoor(path), path).toBe(false)
    }
    const posted = await fetch(`${origin}/auth/login`, { method: 'POST' })
    expect(await posted.text()).not.toContain('Door')
  }

  it('answers in development below the path of each pool, and nowhere else', async () => {
    const { origin } = await develop(await withLogin(), options)
    await look(origin)
  })

  it('answers in the preview of a build that has it', async () => {
    const root = await withLogin()
    const input = ['index.html', 'login.html'].map(file => join(root, file))
    await build({ ...configure(root, options), build: { rollupOptions: { input } } })
    const server = await preview(configure(root, options))
    onTestFinished(() => server.close())
    await look(server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '')
  })

  it('is refused where no pool says below which path', () => {
    expect(() => userPool({ loginPage: 'login.html' })).toThrow(/loginPages/)
    const elsewhere = { loginPages: 'https://auth.example.com' }
    expect(() => userPool({ settings: elsewhere, loginPage: 'login.html' })).toThrow(TypeError)
  })
})
