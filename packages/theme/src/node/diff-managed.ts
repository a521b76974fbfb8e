import { createHash } from 'node:crypto'
import { normalize } from '../managed-login/normalize.ts'
import { toManagedLogin } from '../managed-login/to-managed-login.ts'
import { managedPage } from '../targets/hosted-pages.ts'
import type { Theme } from '../theme.ts'
import { Complaint } from './complaint.ts'
import { type Difference, diffValues } from './diff-values.ts'
import { readBytes } from './read-input.ts'

/** Where the branding style of a pool differs from the theme's, leaf by leaf, AWS's defaults filled in. */
export async function diffManaged(document: unknown, theme: Theme): Promise<Difference[]> {
  const pool = readPool(document)
  const own = normalize(toManagedLogin(theme).settings)
  const values = diffValues(pool.values, own.values)
  // Bare settings do not say which images there are, and some answers not what is in them.
  if (!pool.assets.length) return values
  const known = pool.assets.every(({ bytes }) => bytes !== undefined)

  const { assets } = (await managedPage(theme, readBytes)).upload
  const has = pool.assets.map(({ bytes = '', ...asset }) =>
    picture(asset, known ? Buffer.from(bytes, 'base64') : undefined),
  )
  const says = assets.map(({ bytes, ...asset }) => picture(asset, known ? bytes : undefined))
  return [...values, ...diffValues(new Map(has), new Map(says))]
}

function readPool(document: unknown) {
  try {
    return normalize(document)
  } catch (thrown) {
    throw thrown instanceof TypeError ? new Complaint(`${thrown.message}.`) : thrown
  }
}

interface Placed {
  category: string
  colorMode: string
  extension: string
  resourceId?: string
}

/** Where an image is shown, and enough of it to tell it from another. */
function picture(
  { category, colorMode, resourceId = '', extension }: Placed,
  bytes: Uint8Array | undefined,
): [place: string, image: string] {
  const place = ['assets', category, colorMode, resourceId].filter(Boolean).join('.')
  if (!bytes) return [place, extension]
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return [place, `${extension}, ${bytes.length} bytes, ${print}`]
}
