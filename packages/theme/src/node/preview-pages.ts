import { toCss } from '../css.ts'
import { toBase64 } from '../deploy/base64.ts'
import { type PreviewRoute, previewDocuments } from '../preview/preview.ts'
import type { Remark, Report } from '../report.ts'
import { classicPage, managedPage } from '../targets/hosted-pages.ts'
import type { Theme } from '../theme.ts'
import { undrawn } from '../undrawn.ts'
import { inlineFiles } from './inline-files.ts'
import { readBytes } from './read-input.ts'

/** The pages of a preview, each drawn from what an export would write. */
export async function previewPages(read: Theme): Promise<Map<string, PreviewRoute>> {
  const theme = await inlineFiles(read)
  const { css, report } = toCss(theme)
  const [classic, managed] = await Promise.all([
    classicPage(theme, readBytes),
    managedPage(theme, readBytes),
  ])
  const { logo } = classic.upload
  return previewDocuments(
    {
      kit: { css, theme, remarks: [...remarksOf(report), ...undrawn(theme)] },
      managed: { ...managed.upload, remarks: remarksOf(managed.report) },
      classic: {
        css: classic.upload.css,
        ...(logo && { logo: `data:image/${logo.kind};base64,${toBase64(logo.bytes)}` }),
        remarks: remarksOf(classic.report),
      },
    },
    { events: '/events' },
  )
}

const remarksOf = ({ approximated, dropped }: Report): Remark[] => [...approximated, ...dropped]
