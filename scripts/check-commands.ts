import { existsSync, readFileSync } from 'node:fs'
import { readArguments as readTheme } from '../packages/theme/src/node/arguments.ts'
import { readArguments as readPool } from '../packages/user-pool/src/node/arguments.ts'

/** What no reader could type of these lines: scripts, packages, commands and options that are not there. */
export function checkCommands(code: string): string[] {
  const lines = code.replace(/\\\n/g, ' ').split('\n')
  const commands = lines
    .map(line => line.replace(/(^|\s)#.*$/, ''))
    .flatMap(line => line.split(/&&|\||>/))
    .map(command => command.trim().split(/\s+/))
  return commands.flatMap(([program = '', ...rest], index) => {
    // What a result is written to is no command.
    if (!program || /^[\w-]+\.\w+$/.test(program)) return []
    const check = programs[program]
    return check ? check(rest) : [`line ${index + 1}: no such command, ${program}`]
  })
}

const programs: Record<string, (words: string[]) => string[]> = {
  aws: ([service = '', operation = '']) =>
    service === 'cognito-idp' && /^(describe|get|list|set|create|update)-/.test(operation)
      ? []
      : [`aws ${service} ${operation} is none of Cognito’s`],
  npm: ([action = '', ...words]) => {
    if (action === 'install') return words.filter(isPackage).flatMap(missingPackage)
    const script = action === 'run' ? words[0] : /^(start|test)$/.test(action) && action
    return script && script in rootScripts
      ? []
      : [`npm ${action} ${words[0] ?? ''}: no such script`]
  },
  npx(words) {
    const [bin = '', ...rest] = words[0] === '-p' ? words.slice(2) : words
    const read = bins[bin]
    if (!read) return [`npx ${bin}: no such command`]
    read(rest)
    return []
  },
}

/** Each throws at what it cannot read. */
const bins: Record<string, (words: string[]) => unknown> = {
  'portico-theme': readTheme,
  'portico-user-pool': readPool,
}

const rootScripts: object = JSON.parse(readFileSync('package.json', 'utf8')).scripts

const isPackage = (word: string) => !word.startsWith('-')

function missingPackage(name: string): string[] {
  return existsSync(`node_modules/${name}/package.json`) ? [] : [`npm install ${name}: not here`]
}
