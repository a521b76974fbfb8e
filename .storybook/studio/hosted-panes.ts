import { toBase64 } from '../../packages/theme/src/deploy/base64.ts'
import {
  classicDifferences,
  classicPage as drawClassic,
} from '../../packages/theme/src/preview/classic-page.ts'
import type { AddressOf, Sheet } from '../../packages/theme/src/preview/document.ts'
import {
  managedPage as drawManaged,
  managedDifferencesOf,
} from '../../packages/theme/src/preview/managed-page.ts'
import type { PreviewScreen } from '../../packages/theme/src/preview/screens.ts'
import type { Remark, Report } from '../../packages/theme/src/report.ts'
import { classicPage, managedPage } from '../../packages/theme/src/targets/hosted-pages.ts'
import type { Mode, Theme } from '../../packages/theme/src/theme.ts'
import { readFrom } from './theme-bytes.ts'

/** A hosted page to draw. */
export interface HostedPane {
  /** A whole document without its sheets. */
  html: string
  /** In their order. */
  sheets: readonly Sheet[]
  /** What the export could not carry. */
  remarks: readonly Remark[]
  /** What is known to look otherwise on AWS's own page. */
  differences: readonly string[]
}

export interface HostedPanes {
  managed: HostedPane
  classic: HostedPane
}

/** Both hosted pages, drawn from what an export would write. */
export async function hostedPanes(
  theme: Theme,
  { mode, screen }: { mode: Mode; screen: PreviewScreen },
): Promise<HostedPanes> {
  const { managed, classic } = await exportsOf(theme)
  const { settings, assets } = managed.upload
  const { css, logo } = classic.upload
  const picture = logo && { logo: `data:image/${logo.kind};base64,${toBase64(logo.bytes)}` }
  return {
    managed: {
      ...withoutLinks(addressOf => drawManaged({ settings, assets, mode, screen }, addressOf)),
      remarks: remarksOf(managed.report),
      differences: managedDifferencesOf(settings),
    },
    classic: {
      ...withoutLinks(addressOf => drawClassic({ css, screen, ...picture }, addressOf)),
      remarks: remarksOf(classic.report),
      differences: classicDifferences,
    },
  }
}

/** Exported once a theme: other modes and screens are drawn from the same. */
const exported = new WeakMap<Theme, ReturnType<typeof exportNow>>()

function exportsOf(theme: Theme) {
  const made = exported.get(theme) ?? exportNow(theme)
  exported.set(theme, made)
  return made
}

async function exportNow(theme: Theme) {
  const read = readFrom([])
  const [managed, classic] = await Promise.all([managedPage(theme, read), classicPage(theme, read)])
  return { managed, classic }
}

function withoutLinks(draw: (addressOf: AddressOf) => string): Pick<HostedPane, 'html' | 'sheets'> {
  const sheets: Sheet[] = []
  const html = draw(sheet => {
    sheets.push(sheet)
    return ''
  })
  return { html: html.replaceAll('<link rel="stylesheet" href="">\n', ''), sheets }
}

const remarksOf = ({ approximated, dropped }: Report): Remark[] => [...approximated, ...dropped]
