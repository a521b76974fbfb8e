import { readdirSync, readFileSync } from 'node:fs'
import { authMachine } from '@portico/core'
import { tokens } from '../packages/theme/src/tokens.ts'
import { kitMarkup } from './kit-markup.tsx'

/** What is printed from lists and from the kit itself, by file. */
export async function pages(): Promise<Record<string, string>> {
  return {
    'docs/flows.md': flows(),
    'docs/parts.md': parts(),
    'docs/tokens.md': themeTokens(),
    ...(await kitMarkup()),
  }
}

const printed = (from: string) => `<!-- Printed by \`npm run docs\` from ${from}. -->\n\n`

interface Edge {
  target?: readonly { key: string }[] | undefined
}

interface Node {
  key: string
  meta?: { screen?: string }
  states: Record<string, Node>
  transitions: Map<string, readonly Edge[]>
  always?: readonly Edge[] | undefined
}

/** The chart of the door: where each event leads, and where each request's answer does. */
function flows(): string {
  const root = authMachine.root as unknown as Node
  const lines = Object.values(root.states).flatMap(state =>
    edgesOf(state).map(([event, target]) => `  ${state.key} --> ${target}: ${event}`),
  )
  const shown = Object.values(root.states).filter(({ meta }) => meta?.screen)
  return (
    `${printed('the machine')}# Flows\n\n` +
    `Every request that succeeds leads to \`next\`, which goes on by the kind of the answer. Screens: ` +
    `${shown.map(({ key }) => `\`${key}\``).join(', ')}.\n\n` +
    `\`\`\`mermaid\nstateDiagram-v2\n  [*] --> arriving\n${[...new Set(lines)].join('\n')}\n\`\`\`\n`
  )
}

function edgesOf(state: Node, top = state.key): [event: string, target: string][] {
  const always: [string, readonly Edge[]] = ['at once', state.always ?? []]
  const own = [...state.transitions, always].flatMap(([event, transitions]) =>
    transitions.flatMap(({ target }) =>
      (target ?? []).map(({ key }): [string, string] => [nameOf(event), key]),
    ),
  )
  const inner = Object.values(state.states).flatMap(child => edgesOf(child, top))
  const rests = new Set([
    'editing',
    'submitting',
    'choosing',
    'declining',
    'renewing',
    'idle',
    'sending',
    'here',
    'leaving',
  ])
  return [...own, ...inner].filter(([, target]) => target !== top && !rests.has(target))
}

/** `xstate.done.actor.0.auth.signIn` → `answered`. */
function nameOf(event: string): string {
  if (event.startsWith('xstate.done')) return 'answered'
  if (event.startsWith('xstate.error')) return 'failed'
  return event
}

/** What each part is and which element it renders, as its docstring says. */
function parts(): string {
  const folder = 'packages/react/src/parts'
  const doors = readFileSync('packages/react/src/parts.ts', 'utf8')
  const rows = readdirSync(folder)
    .filter(file => /^[\w-]+\.tsx$/.test(file) && doors.includes(`./parts/${file}`))
    .flatMap(file => {
      const source = readFileSync(`${folder}/${file}`, 'utf8')
      const [, doc = '', name = ''] =
        source.match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/) ?? []
      const text = doc
        .replace(/^\s*\* ?/gm, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      const [, state = ''] = source.match(/export interface \w+State \{([\s\S]*?)\n\}/) ?? []
      const keys = [...state.matchAll(/^ {2}(\w+)\??:/gm)].map(([, key]) => `\`data-${key}\``)
      return name ? [`| \`${name}\` | ${text.replaceAll('|', '\\|')} | ${keys.join(' ')} |`] : []
    })
  return (
    `${printed('the parts')}# Parts\n\nFrom \`import { Auth } from '@portico/react'\`. An element is found by ` +
    '`[data-auth=…]`; its state is spelt out as `data-*`.\n\n| part | what it is | state |\n| --- | --- | --- |\n' +
    `${rows.join('\n')}\n`
  )
}

/** Every token, its CSS variable, and what stands in for it. */
function themeTokens(): string {
  const rows = tokens.map(
    token =>
      `| \`${token.name}\` | ${token.description} | ${'cssVar' in token && token.cssVar ? `\`${token.cssVar}\`` : ''} | ${token.fallback ? `\`${token.fallback}\`` : ''} |`,
  )
  return `${printed('the list of tokens')}# Tokens\n\n| token | what it dresses | CSS | falls back to |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}
