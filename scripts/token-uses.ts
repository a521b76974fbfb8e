import { bundle, Features, type Selector, type SelectorComponent, transform } from 'lightningcss'
import type { PartElement } from './part-elements.ts'

/** One rule of the kit's sheet that uses tokens: whom it is for, and which. */
export interface TokenRule {
  selectors: Selector[]
  tokens: string[]
}

/** Every rule of the kit's own sheet that uses a token, nested ones written out. */
export function tokenRules(filename = 'packages/react/src/styles/index.css'): TokenRule[] {
  const rules: TokenRule[] = []
  const { code } = bundle({ filename, include: Features.Nesting })
  transform({
    filename,
    code,
    visitor: {
      Rule: {
        style({ value: { selectors, declarations } }) {
          const used = JSON.stringify(declarations).match(/"ident":"--auth-[\w-]+"/g) ?? []
          const tokens = [...new Set(used.map(each => each.slice('"ident":"'.length, -1)))]
          if (tokens.length) rules.push({ selectors, tokens })
        },
      },
    },
  })
  return rules
}

/** The tokens that reach an element, or what stands unnamed inside it, whatever its state. */
export function tokensOf(element: PartElement, rules: readonly TokenRule[]): string[] {
  const used = rules
    .filter(({ selectors }) => selectors.some(selector => reaches(selector, element)))
    .flatMap(({ tokens }) => tokens)
  return [...new Set(used)]
}

/** Whether a selector is about this element: by the last of its compounds that names any element of the kit. */
function reaches(selector: Selector, element: PartElement): boolean {
  const about = compoundsOf(selector).findLast(namesElement)
  return about?.every(component => allows(component, element)) ?? false
}

function compoundsOf(selector: Selector): SelectorComponent[][] {
  const compounds: SelectorComponent[][] = [[]]
  for (const component of selector) {
    if (component.type === 'combinator') compounds.push([])
    else compounds.at(-1)?.push(component)
  }
  return compounds
}

const namesElement = (compound: readonly SelectorComponent[]): boolean =>
  compound.some(
    component =>
      (component.type === 'attribute' && component.name === 'data-auth') ||
      alternatives(component)?.some(selector => compoundsOf(selector).some(namesElement)),
  )

/** States come and go; only the element and its name are held to. */
function allows(component: SelectorComponent, element: PartElement): boolean {
  if (component.type === 'type') return element.tags.includes(component.name)
  if (component.type === 'attribute' && component.name === 'data-auth') {
    const { operation } = component
    if (!operation) return true
    const words = element.name.split(' ')
    return operation.operator === 'includes'
      ? words.includes(operation.value)
      : element.name === operation.value
  }
  const choices = alternatives(component)?.filter(selector =>
    compoundsOf(selector).some(namesElement),
  )
  return !choices?.length || choices.some(selector => reaches(selector, element))
}

/** The selectors of `:is()` and `:where()`. */
function alternatives(component: SelectorComponent): Selector[] | undefined {
  if (component.type !== 'pseudo-class') return undefined
  return component.kind === 'is' || component.kind === 'where' ? component.selectors : undefined
}
