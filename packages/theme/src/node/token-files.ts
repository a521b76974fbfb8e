import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseJson } from '../documents/parse-json.ts'
import { Complaint } from './complaint.ts'
import { readInput } from './read-input.ts'

/** A file of design tokens, as `fromDesignTokens` takes several. */
export interface ReadTokens {
  path: string
  json: unknown
}

/** Every JSON file of a folder: Figma and others write a file a mode. */
export async function tokenFolder(folder: string): Promise<ReadTokens[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  if (names.length === 0) throw new Complaint(`${folder} holds no JSON; name the file to import.`)
  return Promise.all(names.map(path => readJson(folder, path)))
}

/** A document with the files beside it that it refers to, such as `{ "$ref": "light.tokens.json" }`. */
export async function withReferences(file: string, json: unknown): Promise<ReadTokens[]> {
  const folder = dirname(file)
  const paths = new Set(references(json))
  const others = [...paths].map(path => readJson(folder, path))
  return [{ path: basename(file), json }, ...(await Promise.all(others))]
}

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    if (key !== '$ref' || typeof each !== 'string') return references(each)
    const [path = ''] = each.split('#')
    // Only what lies beside it: a document may come from anywhere.
    return /^(?:\.\/)?[\w.-]+\.json$/.test(path) ? [path] : []
  })
}

async function readJson(folder: string, path: string): Promise<ReadTokens> {
  const file = join(folder, path)
  try {
    return { path, json: parseJson(await readInput(file)) }
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    throw new Complaint(`${file} is not JSON (${thrown.message}); mend it and try again.`)
  }
}
