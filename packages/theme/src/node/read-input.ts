import { readFile, stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Complaint } from './complaint.ts'

/** The text of a file, or of the pipe for `-`. */
export async function readInput(path: string): Promise<string> {
  const name = path === '-' ? 'what comes through the pipe' : path
  if (path !== '-') await refuseLong(path)
  const said =
    path === '-' ? await text(process.stdin) : new TextDecoder().decode(await readBytes(path))
  // Images in a document are of their own weight.
  const bytes = Buffer.byteLength(
    said.replace(/"(?:data:[\w/+.-]+;base64,)?[a-z\d+/=]{1000,}"/gi, ''),
  )
  if (bytes > mostBytes) throw tooLong(name, bytes, mostBytes)
  return said
}

const mostBytes = 1_000_000
/** Forty images of managed login in base64, and what is around them. */
const mostWithImages = 60_000_000

async function refuseLong(path: string) {
  const { size = 0 } = await stat(path).catch(() => ({ size: 0 }))
  if (size > mostWithImages) throw tooLong(path, size, mostWithImages)
}

const tooLong = (name: string, bytes: number, most: number) =>
  new Complaint(
    `${name} has ${bytes.toLocaleString('en')} bytes, more than the ${most.toLocaleString('en')} that are read; pass a smaller file.`,
  )

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
