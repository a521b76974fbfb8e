import { expect, it } from 'vitest'
import { exportTheme } from './export-theme.ts'
import { hostedPanes } from './hosted-panes.ts'
import { logoSrc, pngSrc, sampleTheme } from './sample.test-kit.ts'

const theme = sampleTheme()
const fileOf = async (target: 'classic' | 'managed-login', path: string) =>
  (await exportTheme(theme, target)).files.find(file => file.path === path)?.text

it('draws the classic page from the exported sheet and logo', async () => {
  const { classic } = await hostedPanes(theme, { mode: 'light', screen: 'signIn' })
  expect(classic.sheets.map(({ name }) => name)).toEqual(['classic-base', 'classic'])
  expect(classic.sheets[1]?.css).toBe(await fileOf('classic', 'classic.css'))
  expect(classic.html).toContain(pngSrc)
  expect(classic.html).not.toMatch(/<link|<style|<script/)
  expect(classic.differences.join()).toMatch(/always light/)
  expect(classic.remarks).toEqual(
    (await exportTheme(theme, 'classic')).report.approximated.concat(
      (await exportTheme(theme, 'classic')).report.dropped,
    ),
  )
})

it('draws managed login from the exported settings and images, in each mode', async () => {
  const settings = await fileOf('managed-login', 'settings.json')
  for (const [mode, color, logo] of [
    ['light', '0b5d4eff', pngSrc],
    ['dark', '7fd6c2ff', logoSrc],
  ] as const) {
    const { managed } = await hostedPanes(theme, { mode, screen: 'signIn' })
    expect(settings).toContain(color)
    expect(managed.sheets.at(-1)).toMatchObject({
      name: `managed-${mode}`,
      css: expect.stringContaining(`#${color}`),
    })
    expect(managed.html).toContain(logo)
    expect(managed.html).not.toMatch(/<link|<style|<script/)
  }
})

it('says where one mode is all there is', async () => {
  const light = { ...theme, colorScheme: 'light' as const }
  const { managed } = await hostedPanes(light, { mode: 'dark', screen: 'totp' })
  expect(managed.differences[0]).toMatch(/light pages alone/)
})
