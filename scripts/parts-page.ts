import ts from 'typescript'
import { kitProgram, wordsOf } from './kit-program.ts'
import { markdownTable, printedFrom } from './markdown-table.ts'
import { elementsOf, type PartElement } from './part-elements.ts'
import { tokenRules, tokensOf } from './token-uses.ts'

/** What each part is, the elements it renders, what they carry, and the tokens that dress them. */
export function partsPage(): string {
  const rules = tokenRules()
  const rows = partsOfKit().flatMap(({ name, words, elements }) => {
    const lines = elements.map(element => [
      tagsOf(element),
      [...element.attributes].map(spell).join(' '),
      tokensOf(element, rules)
        .map(token => `\`${token}\``)
        .join(' '),
    ])
    const [first = ['none of its own', '', ''], ...rest] = lines
    return [[`\`${name}\``, words, ...first], ...rest.map(line => ['', '', ...line])]
  })
  return (
    `${printedFrom('the parts and their style sheets')}# Parts\n\n` +
    'From `import { Auth } from \'@portico/react\'`; `Dialog` is what `<Authenticator presentation="dialog">` opens. ' +
    'An element is found by `[data-auth=…]`; its state is spelt out as `data-*`, there while it holds. A part that ' +
    'is made of others has them in rows of their own. Tokens are those of the rules that reach the element, in any ' +
    'state.\n\n' +
    markdownTable(['part', 'what it is', 'element', 'attributes and state', 'tokens'], rows)
  )
}

export interface Part {
  name: string
  words: string
  elements: PartElement[]
}

/** Every part, by name. */
export function partsOfKit(): Part[] {
  const program = kitProgram()
  const found = [...program.exportsOf('parts.ts'), ...program.exportsOf('parts/dialog.tsx')]
  const parts = new Set(found.map(([, part]) => part))
  return found
    .filter(([, part]) => ts.isFunctionDeclaration(part))
    .map(([name, part]) => ({
      name,
      words: plain(wordsOf(part)),
      elements: elementsOf(part, kebab(name), parts, program),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const kebab = (name: string) => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()

/** Without the sentence that only says what the next column does. */
const plain = (words: string) => words.replace(/ ?Renders `<[^`]*>`\.(?= |$)/, '').trim()

const tagsOf = ({ tags, name }: PartElement) =>
  tags.map(tag => `\`<${tag} data-auth="${name}">\``).join(' or ')

function spell([name, value]: [string, string | null]): string {
  return value ? `\`${name}="${value}"\`` : `\`${name}\``
}
