import { readFile, stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { moreThan, mostWithImages, tooLong } from '../documents/text-size.ts'
import { Complaint } from './complaint.ts'

/** The text of a file, or of the pipe for `-`. */
export async function readInput(path: string): Promise<string> {
  const name = path === '-' ? 'what comes through the pipe' : path
  if (path !== '-') await refuseLong(path)
  const said =
    path === '-' ? await text(process.stdin) : new TextDecoder().decode(await readBytes(path))
  const problem = tooLong(said)
  if (problem) throw new Complaint(`${name} ${problem}; pass a smaller file.`)
  return said
}

async function refuseLong(path: string) {
  const { size = 0 } = await stat(path).catch(() => ({ size: 0 }))
  if (size <= mostWithImages) return
  throw new Complaint(`${path} ${moreThan(size, mostWithImages)}; pass a smaller file.`)
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
