import { createRequire } from 'node:module'
import type { MetadataJson } from 'libphonenumber-js/core'
import { expect, it } from 'vitest'

const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json')

/** Places of a country's row in libphonenumber's metadata. */
const at = { idd: 1, pattern: 2, lengths: 3, trunk: 5, trunkPattern: 7, transform: 8, leading: 10 }

function print(): string {
  const lines = Object.entries(metadata.country_calling_codes).flatMap(([code, countries]) =>
    countries.map(country => {
      const row = metadata.countries[country] as unknown as (string | number[] | 0 | undefined)[]
      const idd = row[at.idd] === '00' ? '' : row[at.idd]
      const parts = [
        country,
        code,
        (row[at.lengths] as number[]).join(),
        row[at.pattern],
        row[at.trunkPattern] || row[at.trunk],
        row[at.transform],
        row[at.leading],
        idd,
      ]
      return parts
        .map(part => part || '')
        .join(' ')
        .trimEnd()
    }),
  )
  return `/**
 * How numbers are dialled in each country, by calling code, the one a code is best known for first.
 *
 * One line each, parts apart by a space: country, calling code, how many digits a number may have, the pattern of its
 * numbers, the digits dialled before them at home, what those turn into, how its numbers begin where a code is
 * shared, what is dialled for abroad where that is not \`00\`.
 *
 * Printed from libphonenumber's metadata by numbering-plans.test.ts (\`vitest -u\`).
 *
 * @see https://github.com/google/libphonenumber
 */
export const numberingPlans = String.raw\`${lines.join('\n')}\`
`
}

it('is what libphonenumber knows', async () => {
  await expect(print()).toMatchFileSnapshot('./numbering-plans.ts')
})
