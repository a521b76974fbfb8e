import { checkContrast } from '../contrast.ts'
import type { Remark, Report } from '../report.ts'
import { classicPage, managedPage } from '../targets/hosted-pages.ts'
import type { Theme } from '../theme.ts'
import type { Asked } from './commands.ts'
import { contrastLines } from './contrast-lines.ts'
import { kitFiles } from './kit-files.ts'
import { missingImages } from './missing-images.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
import { readBytes } from './read-input.ts'
import { readTheme } from './read-theme.ts'
import { reportLines } from './report-lines.ts'

/** Contrast of a theme, and what each target leaves behind; or what a classic sheet would be refused for. */
export async function check({ values }: Asked): Promise<Outcome> {
  if (values.css !== undefined || values['aws-classic']) {
    return (await import('./check-classic.ts')).checkClassic(values.css)
  }
  const { theme } = await readTheme(values.theme)
  const contrast = checkContrast(theme)
  const failing = contrast.filter(({ pass }) => !pass)
  const missing = await missingImages(theme)
  // What stands on images that are not there would only say so again.
  const { targets, refused } = missing.length
    ? { targets: {}, refused: [] }
    : await reportsOf(theme)
  const passed = [failing, missing, refused].every(found => found.length === 0)
  return {
    exitCode: passed ? 0 : 1,
    json: { theme: theme.name, passed, failing, missing, refused, contrast, targets },
    lines: [
      ...missing.map(({ key, reason }) => `  ${paint.bad('missing')}  ${key}: ${reason}`),
      paint.strong(`Contrast of "${theme.name}"`),
      ...contrastLines(contrast),
      ...Object.entries(targets).flatMap(([name, report]) => [
        paint.strong(`For ${name}`),
        ...reportLines(report),
      ]),
    ],
  }
}

/** What becomes of the theme and its images on the way to each kind of page. */
async function reportsOf(
  theme: Theme,
): Promise<{ targets: Record<string, Report>; refused: Remark[] }> {
  const { toDesignTokens } = await import('../design-tokens/to-design-tokens.ts')
  const [classic, managed] = [
    await classicPage(theme, readBytes),
    await managedPage(theme, readBytes),
  ]
  return {
    targets: {
      css: (await kitFiles(theme)).report,
      'hosted-ui': classic.report,
      'managed-login': managed.report,
      'design-tokens': toDesignTokens(theme).report,
    },
    refused: [...classic.refused, ...managed.refused],
  }
}
