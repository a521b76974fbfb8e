import { parseArgs } from 'node:util'
import { nearest } from '../nearest.ts'
import {
  type Asked,
  type CommandDefinition,
  type CommandName,
  commands,
  isCommand,
} from './commands.ts'
import { Complaint } from './complaint.ts'
import { everywhere, options, type Values } from './options.ts'

export type Arguments =
  | { wants: 'help'; command?: CommandName }
  | { wants: 'version' }
  | { wants: 'run'; command: CommandName; json: boolean; asked: Asked }

/** What the command line asks for; throws a `Complaint` when it cannot be read. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, words } = parse(argv)
  const helped = words[0] === 'help'
  const [word, ...rest] = helped ? words.slice(1) : words
  const command = word === undefined ? undefined : toCommand(word)
  if (values.version) return { wants: 'version' }
  if (values.help || helped) return { wants: 'help', ...(command && { command }) }
  if (!command) throw new Complaint(`Say what to do, such as check; --help lists the commands.`)

  const definition: CommandDefinition = commands[command]
  for (const [name, value] of Object.entries(values)) {
    const takes: readonly string[] = [...definition.takes, ...everywhere]
    if (!takes.includes(name)) {
      throw new Complaint(`${command} takes no --${name}; ${command} --help lists what it takes.`)
    }
    if (value === '') {
      throw new Complaint(`--${name} is empty; pass a value after it, or leave it out.`)
    }
  }
  const operand = toOperand(command, definition, rest)
  return { wants: 'run', command, json: values.json ?? false, asked: { operand, values } }
}

function parse(argv: readonly string[]): { values: Values; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { values: { ...values }, words: positionals }
  } catch (thrown) {
    // Node's own message has its advice in further sentences; the first says what is wrong.
    const why = String(thrown instanceof Error ? thrown.message : thrown).split(/\. |\n/)[0] ?? ''
    const [, mistyped = ''] = /--([\w-]+)/.exec(why) ?? []
    const guess = /unknown/i.test(why) ? nearest(mistyped, Object.keys(options)) : undefined
    const hint = guess ? `did you mean --${guess}?` : '--help lists what there is.'
    throw new Complaint(`${why.replace(/\.$/, '')}; ${hint}`)
  }
}

function toCommand(word: string): CommandName {
  if (isCommand(word)) return word
  const guess = nearest(word, Object.keys(commands))
  const hint = guess ? `did you mean ${guess}?` : '--help lists the commands.'
  throw new Complaint(`There is no command ${word}; ${hint}`)
}

function toOperand(command: CommandName, { operand }: CommandDefinition, words: string[]) {
  const [word = '', extra] = words
  if (operand && !word) {
    throw new Complaint(`${command} needs a ${operand} after it; ${command} --help says which.`)
  }
  const stray = operand ? extra : word
  if (stray) {
    throw new Complaint(`${command} cannot use "${stray}"; ${command} --help lists what it takes.`)
  }
  return word
}
