import ts from 'typescript'
import type { KitProgram } from './kit-program.ts'

/** What an element carries: a name with its value, or `null` where that differs from time to time. */
export type Attributes = Map<string, string | null>

type Prop = readonly [name: string, value: string | null]

/** The attributes among an element's props, wherever the object that holds them is put together. */
export const attributesOf = (props: ts.Expression, program: KitProgram): Attributes =>
  spelt(propsOf(props, program))

/** The attributes an element is written with; what a caller adds is not among them. */
export function attributesInJsx({ properties }: ts.JsxAttributes, program: KitProgram): Attributes {
  return spelt(
    properties.flatMap((each): readonly Prop[] => {
      if (ts.isJsxSpreadAttribute(each))
        return isOfCaller(each) ? [] : propsOf(each.expression, program)
      const { name, initializer: value } = each
      return [[name.getText(), value ? (ts.isStringLiteral(value) ? value.text : null) : '']]
    }),
  )
}

/** Whether a component hands on what it was given. */
export const isOfCaller = (spread: ts.JsxSpreadAttribute) => /\bprops\b/.test(spread.getText())

/** Read where it is written: what it is declared as may be all that an element could have. */
function propsOf(node: ts.Expression, program: KitProgram): readonly Prop[] {
  const within = (inner: ts.Expression) => propsOf(inner, program)
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap(each => {
      if (ts.isSpreadAssignment(each)) return within(each.expression)
      const name =
        each.name && (ts.isStringLiteral(each.name) ? each.name.text : each.name.getText())
      return name ? [[name, valueIn(each, program)] as const] : []
    })
  }
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return within(node.expression)
  if (ts.isBinaryExpression(node)) return within(node.right)
  if (ts.isIdentifier(node)) {
    const declared = program.declarationOf(node)
    const isConstant = declared && ts.isVariableDeclaration(declared) && declared.initializer
    if (isConstant) return within(isConstant)
  }
  if (ts.isCallExpression(node)) {
    const called = program.declarationOf(node.expression)
    const returned = called ? returnedBy(called) : []
    // What differs by the way it is called is a name alone.
    if (returned.length > 1) return returned.flatMap(within).map(([name]) => [name, null])
    if (returned[0]) return within(returned[0])
  }
  const { checker } = program
  return checker
    .getPropertiesOfType(checker.getTypeAtLocation(node))
    .map(({ name }) => [name, null])
}

function valueIn(property: ts.ObjectLiteralElementLike, { checker }: KitProgram): string | null {
  if (!ts.isPropertyAssignment(property)) return null
  const { initializer } = property
  if (ts.isStringLiteral(initializer)) return initializer.text
  const type = checker.getTypeAtLocation(initializer)
  return type.isStringLiteral() ? type.value : null
}

function returnedBy(node: ts.Node): ts.Expression[] {
  if (ts.isReturnStatement(node)) return node.expression ? [node.expression] : []
  const found: ts.Expression[] = []
  node.forEachChild(child => void found.push(...returnedBy(child)))
  return found
}

/** As HTML spells them, without what React keeps for itself and how an icon is drawn. */
function spelt(props: readonly Prop[]): Attributes {
  const silent =
    /^(on[A-Z].*|children|ref|key|id|suppressHydrationWarning|data-auth|[drxy]|c[xy]|width|height|stroke.*|viewBox)$/
  return new Map(
    props
      .filter(([name]) => !silent.test(name))
      .map(([name, value]) => [spellings[name] ?? name.toLowerCase(), value]),
  )
}

const spellings: Record<string, string> = { htmlFor: 'for', defaultValue: 'value' }
