import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export type App = 'portico' | 'amplify' | 'by-hand' | 'srp'

export interface Chunk {
  name: string
  code: string
  /** Gzipped, in KB of 1,024 bytes. */
  size: number
  map: Rolldown.SourceMap | null
}

export interface BuiltApp {
  folder: string
  /** What the page loads at once, React left out: the entry and all it imports statically. */
  first: Chunk[]
  /** What is fetched when it is needed. */
  later: Chunk[]
  /** All style sheets, gzipped, in KB. */
  css: number
}

/** A production build of `bench/apps/<app>` into `folder`, as Vite makes it, with React in a chunk of its own. */
export async function buildApp(app: App, folder: string): Promise<BuiltApp> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '..', 'apps', app),
    logLevel: 'error',
    // amazon-cognito-identity-js takes the page for Node.
    define: app === 'srp' ? { global: 'globalThis' } : {},
    resolve: { alias: app === 'amplify' ? onlyOnce() : {} },
    build: {
      outDir: folder,
      emptyOutDir: true,
      sourcemap: 'hidden',
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'react', test: isReact }] } },
      },
    },
  })
  const outputs = [built].flat().flatMap(result => ('output' in result ? result.output : []))
  const chunks = outputs.filter(output => output.type === 'chunk')
  const atOnce = importedBy(chunks)
  const ours = chunks.filter(({ name }) => name !== 'react')
  const sheets = outputs.flatMap(output =>
    output.type === 'asset' && output.fileName.endsWith('.css') ? [output.source] : [],
  )
  return {
    folder,
    first: ours.filter(chunk => atOnce.has(chunk.fileName)).map(toChunk),
    later: ours.filter(chunk => !atOnce.has(chunk.fileName)).map(toChunk),
    css: sheets.reduce((sum, sheet) => sum + sizeOf(sheet), 0),
  }
}

/** The entries, what they import, what that imports, … */
function importedBy(chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const seen = new Set<string>()
  const visit = (fileName: string) => {
    if (seen.has(fileName)) return
    seen.add(fileName)
    for (const imported of chunks.find(chunk => chunk.fileName === fileName)?.imports ?? []) {
      visit(imported)
    }
  }
  for (const { fileName, isEntry } of chunks) if (isEntry) visit(fileName)
  return seen
}

/** Gzipped as a server would, in KB of 1,024 bytes. */
export function sizeOf(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).length / 1024
}

const isReact = /node_modules[\\/](react|react-dom|scheduler)[\\/]/

const toChunk = ({ name, code, map }: Rolldown.OutputChunk): Chunk => ({
  name,
  code,
  size: sizeOf(code),
  map,
})

/**
 * Beside our newer XState, npm lays down Amplify's shared packages twice. An app without ours has them once, so
 * they are counted once.
 */
function onlyOnce(): Record<string, string> {
  const { resolve } = createRequire(
    createRequire(import.meta.url).resolve('@aws-amplify/ui-react-core'),
  )
  return {
    '@aws-amplify/ui': join(resolve('@aws-amplify/ui'), '..', '..'),
    '@xstate/react': join(resolve('@xstate/react'), '..', '..'),
  }
}
