import { dirname, extname, join } from 'node:path'
import ts from 'typescript'

/** The kit's sources with their types, for what is read from them. */
export function kitProgram() {
  const options = {
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noLib: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  // What others brought along takes long to read, and has no element of ours.
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const resolvedFileName = join(dirname(from), text)
      const found = { resolvedFileName, extension: extname(text) }
      return { resolvedModule: text.startsWith('.') ? found : undefined }
    })
  const doors = ['parts.ts', 'parts/dialog.tsx'].map(file => `packages/react/src/${file}`)
  const program = ts.createProgram(doors, options, host)
  const checker = program.getTypeChecker()

  /** What a name stands for, wherever it was imported from. */
  const declarationOf = (name: ts.Node): ts.Declaration | undefined => {
    let symbol = checker.getSymbolAtLocation(name)
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
    return symbol?.valueDeclaration
  }

  /** What a module of the kit exports, by name. */
  const exportsOf = (file: string): Map<string, ts.Declaration> => {
    const source = program.getSourceFile(`packages/react/src/${file}`)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`no module ${file}`)
    const found = checker.getExportsOfModule(module).flatMap(symbol => {
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return own.valueDeclaration ? [[symbol.name, own.valueDeclaration] as const] : []
    })
    return new Map(found)
  }

  return { checker, declarationOf, exportsOf }
}

export type KitProgram = ReturnType<typeof kitProgram>

/** What a docstring says before its tags, on one line. */
export function wordsOf(declaration: ts.Declaration): string {
  const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc)
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s+/g, ' ').trim()
}
