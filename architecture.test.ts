import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

interface Room {
  /** The files it is about, by path. */
  files: RegExp
  /** What they may import: packages by name, our own files by path. First room that fits decides. */
  may: RegExp
  /** Words that may not stand in them: a door to the world that is passed in instead. */
  never?: RegExp
}

const world =
  /\b(document|window|localStorage|sessionStorage)\.|\b(Date\.now|globalThis\.fetch)\b|\bfetch\(/
const contract =
  'client|document-reader|errors|fields|password|session|settings(-from-[\\w-]+)?|step|new-account|providers|return-path'

/** The import table of the design: who may import what. What no room names is forbidden. */
const rooms: Room[] = [
  {
    files: /\.(test|test-d|test-kit|contract|stories)\.tsx?$|\/foreign\/|\/testing\.ts$/,
    may: /./,
  },
  {
    files: /^packages\/theme\/src\/(node\/|vite\.ts|load-theme\.ts|theme-module\.ts)/,
    may: /^packages\/theme\/|^vite$|^node:|^@portico\/theme$|^image-size$|^postcss$/,
  },
  {
    files: /^packages\/theme\//,
    may: /^packages\/theme\/|^(postcss|saxes|image-size|culori(\/(fn|css))?)$/,
    never: /\b(process|Buffer)\./,
  },
  {
    files: new RegExp(`^packages/core/src/(${contract})\\.ts$`),
    may: new RegExp(`^packages/core/src/(${contract})\\.ts$`),
    never: world,
  },
  {
    files: /^packages\/core\/src\/machine\//,
    may: new RegExp(`^xstate$|^packages/core/src/(machine/|(${contract})\\.ts$)`),
    never: world,
  },
  {
    files: /^packages\/core\/src\/cognito\//,
    may: new RegExp(
      `^packages/core/src/(cognito/|(environment|place)\\.ts$|(${contract})\\.ts$)|^type:@aws-sdk/client-cognito-identity-provider$`,
    ),
  },
  {
    files: /^packages\/core\/src\/memory-(browser|place)\.ts$/,
    may: /^packages\/core\/src\/(environment|place|memory-place)\.ts$/,
  },
  {
    files: /^packages\/core\/src\/routing\//,
    may: /^packages\/core\/src\/(routing\/|machine\/(context|events|screen)\.ts$|(environment|resting|view)\.ts$)/,
  },
  { files: /^packages\/core\/src\/\w[\w-]*\.ts$/, may: /^xstate$|^packages\/core\/src\// },
  { files: /^packages\/react\/src\/screens\//, may: /^packages\/react\/src\/parts\.ts$/ },
  {
    files: /^packages\/react\/src\/parts\//,
    may: /^(react|@portico\/core)$|^@radix-ui\/|^packages\/react\/src\/(messages\/|parts\/|[\w-]+\.tsx?$)/,
  },
  {
    files: /^packages\/react\/src\/authenticator\.tsx$/,
    may: /^(react|@portico\/core)$|^packages\/react\/src\/(root\.tsx|parts\.ts|arrival\.ts|screen-map\.ts|ready-door\.ts|parts\/dialog\.tsx$)/,
  },
  {
    files: /^packages\/react\/src\//,
    may: /^(react|react-hook-form|zod\/mini|uqr|@portico\/(core|theme(\/(css|printed))?))$|^packages\/react\/src\//,
  },
  {
    files: /^packages\/user-pool\/src\/(node\/|vite\.ts)/,
    may: /^(node:|unstorage|zod|vite$)|^@portico\/core$|^packages\/user-pool\/src\//,
  },
  {
    files: /^packages\/user-pool\/src\//,
    may: /^(jose|zod|unstorage|idb-keyval|@levischuck\/tiny-cbor|@node-saml\/node-saml)|^@portico\/core$|^packages\/user-pool\/src\//,
    never: /(?<!-)\b(document|window|process|Buffer)\./,
  },
  { files: /^apps\/demo\//, may: /^(?!packages\/)/ },
]

const imports = /\b(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g
const typeImports = /import type [^'"]*? from '([^']+)'/g

function importsOf(file: string, source: string): string[] {
  const types = new Set([...source.matchAll(typeImports)].map(([, to]) => to))
  return [...source.matchAll(imports)].map(([, to = '']) => {
    if (to.startsWith('.')) return normalize(join(dirname(file), to))
    return types.has(to) && !to.startsWith('@portico/') ? `type:${to}` : to
  })
}

const sources = ['packages', 'apps']
  .flatMap(root =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map(file => `${root}/${file}`),
  )
  .filter(file => /^(packages\/[\w-]+|apps\/demo)\/(src|api)\/.*\.tsx?$/.test(file))
  .filter(file => !file.endsWith('.d.ts') && !/__fixtures__/.test(file))

it.each(sources)('%s stays in its room', file => {
  const room = rooms.find(({ files }) => files.test(file))
  if (!room) throw new Error(`no room of the import table is for ${file}`)
  const source = readFileSync(file, 'utf8')
  const allowed = (to: string) => room.may.test(to) || room.may.test(to.replace('type:', ''))
  expect(importsOf(file, source).filter(to => !allowed(to))).toEqual([])
  if (room.never) expect(withoutComments(source)).not.toMatch(room.never)
})

/** What a server component may not call. */
const clientOnly =
  /\b(createContext|use(State|Effect|InsertionEffect|Ref|Memo|Callback|SyncExternalStore|Id|Root|Auth|Field|FieldError|FormError|Online|SecondsUntil))\(/

it.each(sources.filter(file => file.startsWith('packages/react/')))(
  '%s is marked if it is for the client alone',
  file => {
    const source = readFileSync(file, 'utf8')
    if (/\.(test|test-d|test-kit|contract|stories)\.tsx?$/.test(file)) return
    if (clientOnly.test(withoutComments(source))) expect(source).toMatch(/^'use client'\n/)
  },
)

it('leads into packages by their doors alone', () => {
  for (const name of ['core', 'react', 'theme', 'user-pool']) {
    const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'))
    const deep = Object.keys(exports).filter(door => door.includes('*') && door !== './messages/*')
    expect(deep).toEqual([])
  }
})

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
