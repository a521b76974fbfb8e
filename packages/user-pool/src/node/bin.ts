import { mkdir, readFile } from 'node:fs/promises'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { Complaint } from './complaint.ts'
import { fileStore } from './file-store.ts'
import { greeting, help, letter, whereabouts } from './greeting.ts'
import { hearMessages } from './hear-messages.ts'
import { type Served, serve } from './serve.ts'
import { readSettingsFile } from './settings-file.ts'
import { readTriggersFile } from './triggers-file.ts'

// A reader that has gone is no reason to end.
process.stdout.on('error', () => {})

try {
  await run(readArguments(process.argv.slice(2)))
} catch (thrown) {
  if (!(thrown instanceof Complaint)) throw thrown
  process.stderr.write(`portico-user-pool: ${thrown.message}\n`)
  process.exitCode = thrown.exitCode
}

async function run(asked: Arguments) {
  if (asked.help) return void process.stdout.write(help)
  if (asked.version) return void process.stdout.write(`${await version()}\n`)
  const pool = await open(asked)
  const served = await listen(pool, asked)
  closeOnSignal(pool, served)
  const place = whereabouts(pool, served.url)
  if (asked.json) return void process.stdout.write(`${JSON.stringify(place)}\n`)
  process.stdout.write(greeting(place, pool.settings))
  hearMessages(pool.outbox, message => process.stdout.write(letter(message)))
}

async function version() {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return JSON.parse(manifest).version
}

async function open({ settings, triggers: module, data }: Arguments): Promise<UserPool> {
  const given = settings === undefined ? {} : await readSettingsFile(settings)
  const triggers = module === undefined ? {} : await readTriggersFile(module)
  if (data === undefined) return createUserPool(given, { triggers })
  try {
    await mkdir(data, { recursive: true })
  } catch (thrown) {
    const why = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
    throw new Complaint(`The directory ${data} cannot be used (${why}); pass another with --data.`)
  }
  return createUserPool(given, { store: fileStore(data), triggers })
}

async function listen(pool: UserPool, { port, host }: Arguments): Promise<Served> {
  try {
    return await serve(pool, { port, host })
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
    const why = code === 'EADDRINUSE' ? 'another program listens there' : code
    throw new Complaint(
      `Port ${port} of ${host} cannot be had: ${why}; pass --port 0 for a free one.`,
    )
  }
}

function closeOnSignal(pool: UserPool, served: Served) {
  let closing = false
  const close = async () => {
    await served.close()
    await pool.close().catch(thrown => {
      process.stderr.write(`portico-user-pool: Not everything could be written: ${thrown}\n`)
      process.exitCode = 1
    })
  }
  // A signal may come twice, from the terminal and from whoever started us; it closes once.
  const closeOnce = () => {
    if (!closing) close()
    closing = true
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, closeOnce)
}
