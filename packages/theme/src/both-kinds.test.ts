import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toHex } from './color.ts'
import { fromHostedUiCss } from './hosted-ui/from-hosted-ui-css.ts'
import { fromManagedLogin } from './managed-login/from-managed-login.ts'
import { resolveColors } from './resolve.ts'
import { resolveValues } from './resolve-values.ts'
import type { Theme } from './theme.ts'

const fixture = (path: string) =>
  readFileSync(new URL(`./__fixtures__/cognito/${path}`, import.meta.url), 'utf8')

/** Every token of a theme, as it is shown by day. */
function shown(theme: Theme): Record<string, unknown> {
  const colors = Object.entries(resolveColors(theme, 'light'))
  return {
    ...Object.fromEntries(colors.map(([name, color]) => [`color.${name}`, toHex(color)])),
    ...resolveValues(theme),
  }
}

it('reads one brand from either kind of page: themes differ only where the documents do', () => {
  const sheet = fixture('classic/tycsports.css')
  const document = fixture('managed-login/tycsports.json')
  const classic = fromHostedUiCss(sheet)
  const managed = fromManagedLogin(document)
  const shared = classic.report.carried.filter(name => managed.report.carried.includes(name))
  const [one, other] = [shown(classic.theme), shown(managed.theme)]
  expect(shared.filter(name => one[name] === other[name]).sort()).toEqual([
    'color.destructive',
    'color.destructive-border',
    'color.header',
    'color.input',
    'color.link',
    'color.primary',
    'color.primary-foreground',
    'color.primary-hover',
    'color.ring',
    'radius.button',
    'spacing.density',
  ])

  // Each said so itself: its label is #555555 there and #0f172a here.
  for (const name of shared.filter(name => one[name] !== other[name])) {
    const [there, here] = [`${one[name]}`, `${other[name]}`]
    const short = there.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
    expect(sheet.toLowerCase()).toMatch(new RegExp(`${there}|${short}`))
    expect(document).toContain(here.replace('#', ''))
  }
})
