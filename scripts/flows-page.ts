import { authMachine } from '@portico/core'
import { printedFrom } from './markdown-table.ts'

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
export function flowsPage(): string {
  const root = authMachine.root as unknown as Node
  const lines = Object.values(root.states).flatMap(state =>
    edgesOf(state).map(([event, target]) => `  ${state.key} --> ${target}: ${event}`),
  )
  const shown = Object.values(root.states).filter(({ meta }) => meta?.screen)
  return (
    `${printedFrom('the machine')}# Flows\n\n` +
    `Every request that succeeds leads to \`next\`, which goes on by the kind of the answer. Screens: ` +
    `${shown.map(({ key }) => `\`${key}\``).join(', ')}.\n\n` +
    `\`\`\`mermaid\nstateDiagram-v2\n  [*] --> arriving\n${[...new Set(lines)].join('\n')}\n\`\`\`\n`
  )
}

/** Where a person rests within a screen; no place of its own on the chart. */
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

function edgesOf(state: Node, top = state.key): [event: string, target: string][] {
  const always: [string, readonly Edge[]] = ['at once', state.always ?? []]
  const own = [...state.transitions, always].flatMap(([event, transitions]) =>
    transitions.flatMap(({ target }) =>
      (target ?? []).map(({ key }): [string, string] => [nameOf(event), key]),
    ),
  )
  const inner = Object.values(state.states).flatMap(child => edgesOf(child, top))
  return [...own, ...inner].filter(([, target]) => target !== top && !rests.has(target))
}

/** `xstate.done.actor.0.auth.signIn` → `answered`. */
function nameOf(event: string): string {
  if (event.startsWith('xstate.done')) return 'answered'
  if (event.startsWith('xstate.error')) return 'failed'
  return event
}
