import { parseArgs } from 'node:util'
import { Complaint } from './complaint.ts'

export interface Arguments {
  port: number
  host: string
  settings?: string
  triggers?: string
  data?: string
  json: boolean
  help: boolean
  version: boolean
}

/** What the command line asks for; throws a `Complaint` when it cannot be read. */
export function readArguments(argv: readonly string[]): Arguments {
  const { port, host, settings, triggers, data, json, help, version } = parse(argv)
  return {
    port: toPort(port),
    host: filled('host', host) ?? 'localhost',
    ...(filled('settings', settings) !== undefined && { settings }),
    ...(filled('triggers', triggers) !== undefined && { triggers }),
    ...(filled('data', data) !== undefined && { data }),
    json: json ?? false,
    help: help ?? false,
    version: version ?? false,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', short: 'p' },
        host: { type: 'string' },
        settings: { type: 'string', short: 's' },
        triggers: { type: 'string', short: 't' },
        data: { type: 'string', short: 'd' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    }).values
  } catch (thrown) {
    // Node's own message has its advice in further sentences; the first says what is wrong.
    const why = String(thrown instanceof Error ? thrown.message : thrown).split(/\. |\n/)[0]
    throw new Complaint(`${why?.replace(/\.$/, '')}; --help lists what this command takes.`, 2)
  }
}

function toPort(text = '9229') {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Complaint(
    `The port ${JSON.stringify(text)} is no number from 0 to 65535; pass --port 0 to take any free one.`,
    2,
  )
}

function filled(flag: string, text: string | undefined) {
  if (text !== '') return text
  throw new Complaint(`--${flag} is empty; pass a value after it, or leave it out.`, 2)
}
