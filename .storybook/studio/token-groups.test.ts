import { expect, it } from 'vitest'
import { shape } from '../../packages/theme/src/shape.ts'
import { tokens } from '../../packages/theme/src/tokens.ts'
import { labelOf, madeFrom, tokenGroups } from './token-groups.ts'

const entries = tokenGroups.flatMap(group => group.entries)
const keys = entries.map(({ key }) => key)

/** Every key of a theme that holds a value, as `colors.light.primary`. */
function leaves(rules: object, above = ''): string[] {
  return Object.entries(rules).flatMap(([key, rule]) => {
    const here = above ? `${above}.${key}` : key
    return 'allows' in rule ? [here] : leaves(rule, here)
  })
}

it('has every key of a theme once; what an import keeps is not for people to set', () => {
  const shown = keys.flatMap(key =>
    key.includes('{mode}') ? ['light', 'dark'].map(mode => key.replace('{mode}', mode)) : [key],
  )
  const said = leaves(shape).filter(key => !key.startsWith('kept.'))
  expect(shown.sort()).toEqual(said.sort())
})

it('has every token, with its words', () => {
  for (const { name, key, description } of tokens) {
    const own = entries.filter(({ token }) => token === name)
    expect([name, own.length > 0]).toEqual([name, true])
    expect(own.every(each => each.key === key || each.key.startsWith(`${key}.`))).toBe(true)
    if (own.length === 1 && name.startsWith('color.')) expect(own[0]?.description).toBe(description)
  }
  expect(entries.filter(({ description }) => !description)).toEqual([])
})

it('calls no two things the same', () => {
  const labels = entries.map(({ label }) => label)
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  expect(
    tokens.filter(
      ({ name }) => labelOf(name) === name && !/^(header|footer|layout\.align)$/.test(name),
    ),
  ).toEqual([])
})

it('has the seeds in one group, first after the brand', () => {
  const seeds = tokens.filter(({ type, fallback }) => type === 'color' && fallback === null)
  const [, group] = tokenGroups
  expect(group?.entries.map(({ token }) => token)).toEqual(
    expect.arrayContaining(seeds.map(({ name }) => name)),
  )
})

it.each([
  ['colors.{mode}.primaryHover', 'light', 'Primary, 16 % towards Text'],
  ['colors.{mode}.card', 'dark', 'Page, 3 % lighter'],
  ['colors.{mode}.input', 'light', 'Card'],
  ['colors.{mode}.input', 'dark', 'Page, 30 % towards Card'],
  ['colors.{mode}.ring', 'light', 'Primary'],
  ['colors.{mode}.primary', 'light', null],
  ['radius.card', 'light', 'Corners of buttons × 2, at most 24'],
  ['radius.popover', 'light', 'Corners of buttons, at most 12'],
  ['radius.input', 'light', 'Corners of buttons'],
  ['font.family.heading', 'light', 'Typeface'],
  ['links.terms', 'light', null],
] as const)('says what %s is made from in %s', (key, mode, words) => {
  const entry = entries.find(each => each.key === key)
  expect(entry && madeFrom(entry, mode)).toBe(words)
})
