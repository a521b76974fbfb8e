import { readFile } from 'node:fs/promises'
import { type Arguments, readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { Complaint } from './complaint.ts'
import { help } from './help.ts'

// A reader that has gone is no reason to fail.
process.stdout.on('error', () => {})

const argv = process.argv.slice(2)

try {
  await run(readArguments(argv))
} catch (thrown) {
  const { message, exitCode } = toComplaint(thrown)
  if (argv.includes('--json')) print({ error: message })
  process.stderr.write(`portico-theme: ${message}\n`)
  process.exitCode = exitCode
}

async function run(asked: Arguments) {
  if (asked.wants === 'help') return void process.stdout.write(help(asked.command))
  if (asked.wants === 'version') return void process.stdout.write(`${await version()}\n`)
  const command = await commands[asked.command].load()
  const { exitCode, json, lines } = await command(asked.asked)
  if (asked.json) print(json)
  else process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = exitCode
}

/** What nobody foresaw is one line too; its first says what happened. */
function toComplaint(thrown: unknown): Complaint {
  if (thrown instanceof Complaint) return thrown
  const [message = ''] = String(thrown instanceof Error ? thrown.message : thrown).split('\n')
  return new Complaint(message || 'something went wrong, and did not say what.')
}

function print(json: object) {
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`)
}

async function version() {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return JSON.parse(manifest).version
}
