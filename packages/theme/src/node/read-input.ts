import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Complaint } from './complaint.ts'

/** The text of a file, or of the pipe for `-`. */
export async function readInput(path: string): Promise<string> {
  if (path === '-') return text(process.stdin)
  return new TextDecoder().decode(await readBytes(path))
}

/** What a file or a `data:` address holds; another site's is not fetched. */
export async function readBytes(src: string): Promise<Uint8Array> {
  if (src.startsWith('data:')) return new Uint8Array(await (await fetch(src)).arrayBuffer())
  if (/^(?:https?:)?\/\//.test(src)) {
    throw new Complaint(
      `${src} is on another site, which is not asked; bring the file along and name it.`,
    )
  }
  try {
    return new Uint8Array(await readFile(src))
  } catch (thrown) {
    const why = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
    if (why === 'ENOENT') throw new Complaint(`There is no file ${src}; check its path.`)
    throw new Complaint(`${src} cannot be read (${why}); check what it is.`)
  }
}
