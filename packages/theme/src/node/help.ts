import { type CommandDefinition, type CommandName, commands } from './commands.ts'
import { everywhere, type OptionDefinition, type OptionName, options } from './options.ts'
import { paint } from './paint.ts'

/** Help for the whole, or for one command. */
export function help(command?: CommandName): string {
  return `${(command ? forCommand(command, commands[command]) : forAll()).join('\n')}\n`
}

function forAll(): string[] {
  return [
    'portico-theme: one theme file for the kit and for the hosted pages of Cognito.',
    '',
    `  ${paint.strong('portico-theme COMMAND [options]')}`,
    '',
    ...Object.entries<CommandDefinition>(commands).map(([name, { operand = '', says }]) =>
      row(`${name} ${operand}`.trim(), says),
    ),
    '',
    ...['theme', ...everywhere].map(name => optionRow(name as OptionName)),
    '',
    '  portico-theme COMMAND --help says what a command takes.',
    '  Exit codes: 0 all is well, 1 something was found, 2 the command or a file cannot be read.',
  ]
}

function forCommand(
  name: CommandName,
  { says, operand, takes, own, notes }: CommandDefinition,
): string[] {
  const usage = ['portico-theme', name, ...(operand ? [operand] : []), '[options]'].join(' ')
  return [
    `portico-theme ${name}: ${says}.`,
    '',
    `  ${paint.strong(usage)}`,
    '',
    ...[...takes, 'json' as const, 'help' as const].map(option => optionRow(option, own?.[option])),
    '',
    ...notes.map(note => `  ${note}`),
  ]
}

function optionRow(name: OptionName, own?: string): string {
  const { short, of = '', says }: OptionDefinition = options[name]
  return row(`${short ? `-${short}, ` : '    '}--${name} ${of}`.trimEnd(), own ?? says)
}

const row = (left: string, right: string) => `  ${left.padEnd(24)}  ${right}`
