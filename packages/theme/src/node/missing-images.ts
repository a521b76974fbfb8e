import { imageSize } from 'image-size'
import { cleanSvg } from '../clean-svg.ts'
import type { Remark } from '../report.ts'
import type { Theme } from '../theme.ts'
import { isElsewhere } from '../theme-file/elsewhere.ts'
import { mapImages } from '../theme-file/map-images.ts'
import { relinkCss } from '../theme-file/relink-css.ts'
import { Complaint } from './complaint.ts'
import { readBytes } from './read-input.ts'

/** The images a theme names that are missing or broken, by the key that names them: a page would go without. */
export async function missingImages(theme: Theme): Promise<Remark[]> {
  const named: [key: string, src: string][] = []
  mapImages(theme, (src, key) => {
    if (!isElsewhere(src)) named.push([key, src])
    return src
  })
  relinkCss(theme.css ?? '', src => {
    if (!isElsewhere(src)) named.push(['css', src])
    return src
  })
  const looked = named.map(async ([key, src]): Promise<Remark[]> => {
    try {
      const bytes = await readBytes(src)
      // A style sheet shows fonts too.
      if (key !== 'css' || /\.svg$/i.test(src)) refuseBroken(src, bytes)
      return []
    } catch (thrown) {
      if (thrown instanceof Complaint) return [{ key, reason: thrown.message }]
      throw thrown
    }
  })
  return (await Promise.all(looked)).flat()
}

function refuseBroken(src: string, bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes)
  try {
    if (/\.svg$/i.test(src) || /^\s*</.test(text)) cleanSvg(text)
    else imageSize(bytes)
  } catch (thrown) {
    const why = thrown instanceof Error && /SVG/.test(thrown.message) ? thrown.message : noImage
    throw new Complaint(`${src} is refused: ${why}; mend it, or name another.`, 1)
  }
}

const noImage = 'it is no image, or a broken one'
