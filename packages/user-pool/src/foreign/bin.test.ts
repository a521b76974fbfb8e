import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { version } from '../../package.json'
import { password } from './open-pool.test-kit.ts'

// Each starts processes, and a busy machine starts them slowly.
vi.setConfig({ testTimeout: 60_000 })

const packageRoot = fileURLToPath(new URL('../..', import.meta.url))
const fromSource = ['--conditions=@portico/source', '--import', 'tsx', 'src/node/bin.ts']

function start(flags: string[], command = fromSource) {
  const child = spawn(process.execPath, [...command, ...flags], { cwd: packageRoot })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', chunk => {
    said.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', chunk => {
    said.err += chunk
  })
  return { child, said }
}

async function run(...flags: string[]) {
  const { child, said } = start(flags)
  const [code] = await once(child, 'close')
  return { code, ...said }
}

interface Place {
  endpoint: string
  region: string
  userPoolId: string
  clientId: string
  outbox: string
}

async function ready(...flags: string[]) {
  const { child, said } = start(['--port', '0', '--json', ...flags])
  await expect.poll(() => said.out + said.err, { timeout: 30_000 }).toContain('\n')
  return { child, said, place: JSON.parse(said.out) as Place }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  const closed = once(child, 'close')
  child.kill(signal)
  return (await closed)[0]
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

async function directory() {
  const made = await mkdtemp(join(tmpdir(), 'portico-bin-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

async function settingsFile(content: string) {
  const path = join(await directory(), 'pool.json')
  await writeFile(path, content)
  return path
}

const ada = (ClientId: string) => ({
  ClientId,
  Username: 'ada@example.com',
  Password: password,
  UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
})

it('prints one line of JSON when it is ready, and is what that line says', async () => {
  const { child, said, place } = await ready()
  expect(place).toEqual({
    endpoint: expect.stringMatching(/^http:\/\/localhost:\d+$/),
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_\w+$/),
    clientId: expect.stringMatching(/^\w+$/),
    outbox: `${place.endpoint}/outbox`,
  })
  expect(await call(place.endpoint, 'SignUp', ada(place.clientId))).toMatchObject({
    status: 200,
    body: { UserConfirmed: false },
  })
  const sent = await (await fetch(place.outbox)).json()
  expect(sent).toEqual([
    {
      to: 'ada@example.com',
      medium: 'EMAIL',
      subject: 'Your verification code',
      text: expect.stringContaining(sent[0].code),
      code: expect.stringMatching(/^\d{6}$/),
      link: null,
      at: expect.any(Number),
    },
  ])
  expect(await stop(child, 'SIGINT')).toBe(0)
  expect(said).toEqual({ out: `${JSON.stringify(place)}\n`, err: '' })
})

it('tells a person where to point their client, and shows each message with its code', async () => {
  const { child, said } = start(['--port', '0'])
  await expect.poll(() => said.out, { timeout: 30_000 }).toContain('Ctrl+C')
  expect(said.out).toContain('for development only')
  const [endpoint = ''] = /http:\/\/localhost:\d+/.exec(said.out) ?? []
  const [clientId = ''] = /(?<=client +)\w+/.exec(said.out) ?? []
  for (const word of ['createCognitoClient', 'userPoolEndpoint', '--endpoint-url']) {
    expect(said.out).toContain(word)
  }
  await call(endpoint, 'SignUp', ada(clientId))
  const [{ code }] = await (await fetch(`${endpoint}/outbox`)).json()
  await expect.poll(() => said.out).toContain(`to ada@example.com, code ${code}`)
  expect(await stop(child)).toBe(0)
})

it('remembers people over a restart when it has a directory', async () => {
  const data = join(await directory(), 'pool')
  const first = await ready('--data', data)
  await call(first.place.endpoint, 'SignUp', ada(first.place.clientId))
  expect(await stop(first.child)).toBe(0)
  const second = await ready('--data', data)
  expect(second.place.userPoolId).toBe(first.place.userPoolId)
  const again = await call(second.place.endpoint, 'SignUp', ada(second.place.clientId))
  expect(again).toMatchObject({ status: 400, body: { __type: 'UsernameExistsException' } })
  expect(await (await fetch(second.place.outbox)).json()).toHaveLength(1)
})

it('is the pool that its settings file describes', async () => {
  const path = await settingsFile(
    JSON.stringify({ userPoolId: 'eu-west-1_Mine', clientId: 'mine', selfSignUp: false }),
  )
  const { place } = await ready('--settings', path)
  expect(place).toMatchObject({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_Mine',
    clientId: 'mine',
  })
  expect(await call(place.endpoint, 'SignUp', ada('mine'))).toMatchObject({
    body: { __type: 'NotAuthorizedException' },
  })
})

it('prints its help and its version', async () => {
  const helped = await run('--help')
  expect(helped).toMatchObject({ code: 0, err: '' })
  for (const flag of ['--port', '--settings', '--triggers', '--data', '--json'])
    expect(helped.out).toContain(flag)
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

it('says in one sentence what is wrong, and exits with 2 for the command, 1 for the rest', async () => {
  const mistyped = await run('--prot', '1')
  expect([mistyped.code, mistyped.out]).toEqual([2, ''])
  expect(mistyped.err).toMatch(/^portico-user-pool: [^\n]*--prot[^\n]*\.\n$/)
  const mistaken = await run('--settings', await settingsFile('{ "selfSignUp": "no" }'))
  expect([mistaken.code, mistaken.out]).toEqual([1, ''])
  expect(mistaken.err).toMatch(/^portico-user-pool: [^\n]*selfSignUp[^\n]*\.\n$/)
})

it('says what to do when a file, a directory or the port cannot be had', async () => {
  const missing = await run('--settings', '/nowhere/pool.json')
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('/nowhere/pool.json') })
  const file = await settingsFile('{}')
  const noDirectory = await run('--port', '0', '--data', join(file, 'inside'))
  expect(noDirectory).toMatchObject({ code: 1, err: expect.stringContaining('--data') })

  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const late = await run('--port', String(port))
  expect(late).toMatchObject({ code: 1, out: '' })
  expect(late.err).toBe(
    `portico-user-pool: Port ${port} of localhost cannot be had: another program listens there; pass --port 0 for a free one.\n`,
  )
})

it('starts from source in a checkout that was never built', async () => {
  const checkout = await directory()
  const own = join(checkout, 'packages', 'user-pool')
  await mkdir(dirname(own), { recursive: true })
  await cp(join(packageRoot, 'bin'), join(own, 'bin'), { recursive: true })
  await symlink(join(packageRoot, 'src'), join(own, 'src'))
  await symlink(join(packageRoot, '../../node_modules'), join(checkout, 'node_modules'))
  const { child, said } = start(['--port', '0', '--json'], [join(own, 'bin/portico-user-pool.js')])
  await expect.poll(() => said.out + said.err, { timeout: 30_000 }).toContain('\n')
  const { endpoint } = JSON.parse(said.out) as Place
  expect((await fetch(`${endpoint}/outbox`)).status).toBe(200)
  expect(await stop(child)).toBe(0)
  await expect(fetch(endpoint)).rejects.toThrow()
})
