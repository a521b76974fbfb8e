import { type AtRule, type ChildNode, type Declaration, parse, type Rule } from 'postcss'
import type { Remark } from '../report.ts'
import type { Mode } from '../theme.ts'

/** A custom property of a sheet, without its dashes. */
export interface SheetVariable {
  name: string
  value: string
  line: number
}

export interface SheetVariables {
  /** By mode, and `theme` for what Tailwind is told; a later line wins. */
  modes: Record<Mode | 'theme', Map<string, SheetVariable>>
  /** Of other selectors: another theme in the same sheet, by its selector. */
  others: Map<string, Map<string, SheetVariable>>
  /** What is no variable. */
  ignored: Remark[]
}

/**
 * The custom properties of a sheet, by the mode they are for.
 *
 * @throws {TypeError} with the line, if it is no CSS.
 */
export function sheetVariables(css: string): SheetVariables {
  const modes = { light: new Map(), dark: new Map(), theme: new Map() } as SheetVariables['modes']
  const others: SheetVariables['others'] = new Map()
  const ignored = new Map<ChildNode | AtRule, Remark>()
  for (const node of nodesOf(css)) {
    const parent = node.parent as Rule | AtRule | undefined
    const line = node.source?.start?.line ?? 1
    if (node.type === 'decl' && node.prop.startsWith('--') && parent) {
      const { mode, selector } = placeOf(node)
      const all = mode ? modes[mode] : (others.get(selector) ?? new Map())
      if (!mode) others.set(selector, all)
      const name = node.prop.slice(2)
      all.set(name, { name, value: node.value.trim(), line })
    } else if (node.type === 'decl' || (node.type === 'atrule' && !node.nodes)) {
      const whole = node.type === 'decl' || parent?.type === 'rule' ? (parent as ChildNode) : node
      const key = whole.type === 'rule' ? whole.selector : `@${(whole as AtRule).name}`
      const at = whole.source?.start?.line ?? line
      ignored.set(whole, {
        key,
        line: at,
        reason: 'is no variable; only custom properties are read',
      })
    }
  }
  return { modes, others, ignored: [...ignored.values()] }
}

function nodesOf(css: string): ChildNode[] {
  const nodes: ChildNode[] = []
  try {
    parse(css).walk(node => {
      nodes.push(node)
    })
  } catch (thrown) {
    const { reason, line } = thrown as { reason?: string; line?: number }
    throw new TypeError(
      `the CSS cannot be read at line ${line ?? '?'}: ${reason ?? String(thrown)}`,
    )
  }
  return nodes
}

/** Which mode the selectors and queries around a declaration ask for. */
function placeOf(declaration: Declaration): { mode?: Mode | 'theme'; selector: string } {
  let mode: Mode | undefined
  let selector = ''
  for (let at = declaration.parent; at && at.type !== 'root'; at = at.parent as typeof at) {
    if (at.type === 'atrule') {
      const { name, params } = at as AtRule
      if (/^theme$/i.test(name)) return { mode: 'theme', selector: '@theme' }
      const [, asked] = /prefers-color-scheme:\s*(light|dark)/i.exec(params) ?? []
      if (/^media$/i.test(name)) {
        if (!asked) return { selector: `@media ${params}` }
        mode ??= asked.toLowerCase() as Mode
      }
      if (/^(?:supports|container|scope|keyframes|property)$/i.test(name))
        return { selector: `@${name} ${params}` }
    } else if (at.type === 'rule') {
      const { selector: own } = at as Rule
      selector = selector ? `${own} ${selector}` : own
      const asked = modeOf(own)
      if (!asked) return { selector }
      if (asked === 'dark') mode = 'dark'
    }
  }
  return { mode: mode ?? 'light', selector }
}

/** What the whole page is in one mode, in the ways themes are switched. */
function modeOf(list: string): Mode | undefined {
  const modes = new Set(
    list.split(',').map(selector => {
      const bare = selector
        .trim()
        .replace(/:not\([^()]*\)$/i, '')
        .replace(/^(?::root|:host|html|body)(?=[.:[&]|$)/i, '')
      const [, mode] = switches.exec(bare) ?? []
      return bare === '' || bare === '&' ? 'light' : mode?.toLowerCase()
    }),
  )
  const [mode] = modes
  return modes.size === 1 && (mode === 'light' || mode === 'dark') ? mode : undefined
}

const switches =
  /^&?(?::is\(|:where\()?(?:\.|\[(?:data-)?(?:theme|mode|color-scheme|bs-theme|color-mode)=["']?)(light|dark)(?:["']?\])?\)?$/i
