import ts from 'typescript'
import { type Attributes, attributesInJsx, attributesOf, isOfCaller } from './element-attributes.ts'
import type { KitProgram } from './kit-program.ts'

/** One element that a part renders. */
export interface PartElement {
  /** More than one where it depends. */
  tags: string[]
  /** The words of its `data-auth`. */
  name: string
  attributes: Attributes
}

/**
 * The named elements a component renders by itself: what the functions it is made of draw, without the parts it is
 * composed of, but with the one it hands its own props to.
 *
 * @param parts all components that are parts.
 */
export function elementsOf(
  component: ts.Declaration,
  own: string,
  parts: ReadonlySet<ts.Declaration>,
  program: KitProgram,
): PartElement[] {
  const { checker, declarationOf } = program
  const found: PartElement[] = []
  const seen = new Set<ts.Node>()
  read(component)
  return found.sort((a, b) => Number(b.name === own) - Number(a.name === own))

  function read(node: ts.Node) {
    if (seen.has(node)) return
    seen.add(node)
    if (ts.isCallExpression(node)) readCall(node)
    if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) readJsx(node)
    if (ts.isIdentifier(node)) follow(node)
    node.forEachChild(read)
  }

  /** Goes on in the functions of the kit that are used here. */
  function follow(name: ts.Identifier) {
    const target = declarationOf(name)
    if (!target || parts.has(target) || !/react\/src\//.test(target.getSourceFile().fileName))
      return
    if (ts.isFunctionDeclaration(target) || ts.isVariableDeclaration(target)) read(target)
  }

  function readCall({ expression, arguments: given }: ts.CallExpression) {
    const [first, second, third, state, props] = given
    // What is fetched later is drawn later.
    if (expression.kind === ts.SyntaxKind.ImportKeyword && first) readModule(first)
    if (expression.getText() === 'createElement' && first && second) {
      const [, name] = /'data-auth': '([^']+)'/.exec(second.getText()) ?? []
      if (name) add({ tags: stringsIn(first), name, attributes: attributesOf(second, program) })
    }
    if (expression.getText() !== 'drawPart' || !(first && second && third && state && props)) return
    const spelt = [...attributesOf(state, program)].map(([key]) => [`data-${key}`, null] as const)
    add({
      tags: stringsIn(first),
      name: ts.isStringLiteral(second) ? second.text : own,
      attributes: new Map([...attributesOf(props, program), ...spelt]),
    })
  }

  function readModule(path: ts.Node) {
    const module = checker.getSymbolAtLocation(path)
    for (const { valueDeclaration } of module ? checker.getExportsOfModule(module) : [])
      if (valueDeclaration) read(valueDeclaration)
  }

  function readJsx({ tagName, attributes }: ts.JsxSelfClosingElement | ts.JsxOpeningElement) {
    const name = attributes.properties.find(
      each => ts.isJsxAttribute(each) && each.name.getText() === 'data-auth',
    )
    const said = name && ts.isJsxAttribute(name) && name.initializer
    const words = said && ts.isStringLiteral(said) ? said.text : undefined
    const mine = attributesInJsx(attributes, program)
    if (/^[a-z]/.test(tagName.getText())) {
      if (words) add({ tags: [tagName.getText()], name: words, attributes: mine })
      return
    }
    const target = declarationOf(tagName)
    const handsOn = attributes.properties.some(
      each => ts.isJsxSpreadAttribute(each) && isOfCaller(each),
    )
    if (!words && !(handsOn && target && parts.has(target))) return
    const [root] = target ? elementsOf(target, '', parts, program) : []
    add({
      tags: root?.tags ?? [foreign[tagName.getText()] ?? 'svg'],
      name: words ?? root?.name ?? '',
      attributes: new Map([...(root?.attributes ?? []), ...mine]),
    })
  }

  function add(element: PartElement) {
    const same = found.find(
      ({ name, tags }) => name === element.name && `${tags}` === `${element.tags}`,
    )
    if (same) same.attributes = new Map([...same.attributes, ...element.attributes])
    else if (element.name) found.push(element)
  }
}

/** What components of others render. */
const foreign: Record<string, string> = { 'Radix.Content': 'div', 'Radix.Close': 'button' }

function stringsIn(tag: ts.Node): string[] {
  if (ts.isStringLiteral(tag)) return [tag.text]
  if (ts.isTypeNode(tag)) return []
  return tag.getChildren().flatMap(stringsIn)
}
