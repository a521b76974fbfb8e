import { checkContrast } from '../contrast.ts'
import type { Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import type { Asked } from './commands.ts'
import { contrastLines } from './contrast-lines.ts'
import { classicPage, managedPage } from './hosted-pages.ts'
import { kitFiles } from './kit-files.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
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
  const targets = await reportsOf(theme)
  return {
    exitCode: failing.length ? 1 : 0,
    json: { theme: theme.name, passed: failing.length === 0, failing, contrast, targets },
    lines: [
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
async function reportsOf(theme: Theme): Promise<Record<string, Report>> {
  const { toDesignTokens } = await import('../design-tokens/to-design-tokens.ts')
  return {
    css: (await kitFiles(theme)).report,
    'hosted-ui': (await classicPage(theme)).report,
    'managed-login': (await managedPage(theme)).report,
    'design-tokens': toDesignTokens(theme).report,
  }
}
