import { imageSize } from 'image-size'
import { type Container, CssSyntaxError, parse, type Rule } from 'postcss'
import { nearest } from '../nearest.ts'
import { declarationProblem } from './declaration-problem.ts'
import { bytesOf, isSelector, limits, nestable, selectors } from './limits.ts'

/** Something in a style sheet that Cognito does not take. */
export interface HostedUiProblem {
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  reason: string
  /** `refused`: Cognito takes none of the sheet. `ignored`: the page shows the rest. */
  severity: 'refused' | 'ignored'
}

/**
 * What Cognito would not take of a style sheet for the classic page, in the order of the lines.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html
 */
export function hostedUiProblems(css: string): HostedUiProblem[] {
  const problems: HostedUiProblem[] = []
  const add = (
    place: { line: number; column: number } | undefined,
    reason: string,
    severity: HostedUiProblem['severity'] = 'refused',
  ) => void problems.push({ line: place?.line ?? 1, column: place?.column ?? 1, reason, severity })

  const bytes = bytesOf(css)
  if (bytes > limits.cssBytes) {
    add(
      undefined,
      `the sheet has ${grouped(bytes)} bytes; at most ${grouped(limits.cssBytes)} are taken`,
    )
  }
  for (const { index } of css.matchAll(/<\//g)) add(placeOf(css, index), 'the sheet holds "</"')
  try {
    inspect(parse(css))
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    add({ line: error.line ?? 1, column: error.column ?? 1 }, `no CSS: ${error.reason}`)
  }
  return problems.sort((one, other) => one.line - other.line || one.column - other.column)

  function inspect(container: Container) {
    container.each(node => {
      const place = node.source?.start
      if (node.type === 'atrule') {
        add(place, `@${node.name} is not taken: only rules for the classes of the page are`)
      } else if (node.type === 'decl' && container.type === 'root') {
        add(place, `${node.prop} stands outside of a rule`)
      } else if (node.type === 'decl') {
        // PostCSS takes the star of an old trick for a blank.
        const name = `${node.raws.before?.trim() ?? ''}${node.prop}`
        const problem = declarationProblem(name, node.value)
        if (problem) add(place, problem.reason, problem.severity)
      } else if (node.type === 'rule') inspectRule(node)
    })
  }

  function inspectRule(rule: Rule) {
    const place = rule.source?.start
    if (rule.parent?.type === 'rule') {
      const nested = nestable.test(rule.selector)
      if (nested)
        add(place, `${rule.selector} stands in another rule; the page does not show it`, 'ignored')
      else add(place, `${rule.selector} stands in another rule, and is no class of the page`)
    } else {
      for (const each of rule.selectors) {
        const problem = selectorProblem(each.trim())
        if (problem) add(place, problem)
      }
    }
    inspect(rule)
  }
}

/**
 * Why Cognito would refuse the bytes of a logo, if it would: PNG or JPEG, at most 100 KB, and a little less where the
 * sheet that goes up with it is long.
 */
export function checkLogo(bytes: Uint8Array, css = ''): string | undefined {
  const types = Object.values(limits.logoTypes).join(' or ')
  if (bytes.length > limits.logoBytes) {
    return `the logo has ${grouped(bytes.length)} bytes; at most ${grouped(limits.logoBytes)} are taken`
  }
  // Base64 makes four of three; the rest of the request is names and ids.
  const room = Math.floor(((limits.requestBytes - JSON.stringify(css).length - 512) / 4) * 3)
  if (bytes.length > room) {
    return `the logo has ${grouped(bytes.length)} bytes; beside this sheet a request has room for ${grouped(room)}`
  }
  try {
    const { type = 'of no known type' } = imageSize(bytes)
    return limits.logoTypes[type] ? undefined : `the logo is ${type}; it must be ${types}`
  } catch {
    return `the logo is no image that can be read; it must be ${types}`
  }
}

function selectorProblem(selector: string) {
  if (isSelector(selector)) return undefined
  const [name = '', ...states] = selector.split(':')
  if (isSelector(name)) {
    const own = selectors.filter(each => each.startsWith(`${name}:`)).join(', ')
    return `${selector}: ${states.at(-1)} is not taken here; ${own ? `${own} is` : 'this class has no state'}`
  }
  if (!/^\.[\w-]+$/.test(name)) return `${selector} is not taken; only the classes of the page are`
  const short = (text: string) => text.replace('-customizable', '')
  const guess = selectors.find(each => short(each) === nearest(short(name), selectors.map(short)))
  return `${selector} is no class of the page${guess ? `; did you mean ${guess}?` : ''}`
}

function placeOf(text: string, index: number) {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const grouped = (count: number) => count.toLocaleString('en')
