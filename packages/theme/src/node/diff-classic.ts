import { plainSaid } from '../hosted-ui/normalize.ts'
import { readSheet, shownUnder } from '../hosted-ui/sheet.ts'
import { toHostedUiCss } from '../hosted-ui/to-hosted-ui-css.ts'
import type { Mode, Theme } from '../theme.ts'
import { Complaint } from './complaint.ts'
import { type Difference, diffValues } from './diff-values.ts'

/** Where the classic page of a pool looks other than the theme's would, AWS's own sheet filled in. */
export function diffClassic(css: string, theme: Theme, mode?: Mode): Difference[] {
  const own = toHostedUiCss(theme, { ...(mode && { mode }) }).css
  return diffValues(shown(css), shown(own))
}

function shown(css: string): Map<string, string> {
  const sheet = shownUnder(read(css))
  return new Map(
    [...sheet].flatMap(([selector, own]) =>
      [...own].map(
        ([property, said]) => [`${selector} ${property}`, plainSaid(property, said)] as const,
      ),
    ),
  )
}

function read(css: string) {
  try {
    return readSheet(css)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split('\n')[0] : thrown
    throw new Complaint(`the style sheet cannot be read (${why}); mend it and try again.`)
  }
}
