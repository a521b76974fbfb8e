import { expect, it } from 'vitest'
import { checkContrast } from '../../packages/theme/src/contrast.ts'
import { portico } from '../../packages/theme/src/themes.ts'
import { failing, ratioAt } from './contrast-of.ts'
import { newTheme } from './edit-theme.ts'
import { pin } from './pin.ts'

it('finds nothing in the default, and in an empty theme, which is it', () => {
  expect([failing(portico), failing(newTheme('mine'))]).toEqual([[], []])
})

it('names the pairs that are too close, the worst first, and what would do', () => {
  const pale = pin(newTheme('mine'), 'colors.light.primary', '#d8e0ff')
  const faults = failing(pale)
  expect(faults).toHaveLength(checkContrast(pale).filter(({ pass }) => !pass).length)
  const gaps = faults.map(({ ratio, needed }) => ratio / needed)
  expect(gaps).toEqual([...gaps].sort((one, other) => one - other))
  const text = faults.find(({ foreground }) => foreground === 'color.primary-foreground')
  expect(text).toMatchObject({
    mode: 'light',
    foregroundLabel: 'Text on primary',
    backgroundLabel: 'Primary',
    needed: 4.5,
    pass: false,
    nearest: expect.stringMatching(/^#/),
  })
  expect(ratioAt(pale, 'light', 'color.primary')).toEqual(text)
  expect(ratioAt(pale, 'dark', 'color.primary')?.pass).toBe(true)
  const onCard = checkContrast(pale).filter(
    ({ mode, background }) => mode === 'light' && background === 'color.card',
  )
  const worst = ratioAt(pale, 'light', 'color.card')
  expect(
    onCard.every(({ ratio, needed }) => !worst || worst.ratio / worst.needed <= ratio / needed),
  ).toBe(true)
})

it('says nothing of a token that is never seen on another', () => {
  expect(ratioAt(portico, 'light', 'color.border')).toBeNull()
  expect(ratioAt(portico, 'light', 'radius.card')).toBeNull()
})

it('is quick enough for every frame of a drag', () => {
  const drag = Array.from({ length: 60 }, (_, at) =>
    pin(newTheme('mine'), 'colors.light.primary', `#${(0x80_80_f0 + at).toString(16)}`),
  )
  for (const theme of drag.slice(0, 20)) failing(theme)
  const before = performance.now()
  for (const theme of drag.slice(20)) {
    failing(theme)
    ratioAt(theme, 'light', 'color.primary')
  }
  // A frame has 16 ms; a busy machine is let off lightly.
  expect((performance.now() - before) / 40).toBeLessThan(30)
})
