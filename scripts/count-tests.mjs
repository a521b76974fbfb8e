// Adds up what Vitest and Playwright said of themselves: `tests: N passed, N failed`.
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const log = stripVTControlCharacters(readFileSync(process.argv[2], 'utf8'))
const sum = word =>
  [
    ...log.matchAll(new RegExp(`^\\s*Tests\\b.*?(\\d+) ${word}`, 'gm')),
    ...log.matchAll(new RegExp(`^\\s+(\\d+) ${word}\\b(?! \\()?.*$`, 'gm')),
  ]
    .map(([, count]) => Number(count))
    .reduce((total, count) => total + count, 0)

const passed = sum('passed')
const failed = sum('failed')
console.log(`tests: ${passed} passed, ${failed} failed`)
// Nothing counted is nothing tested.
process.exit(passed > 0 && failed === 0 ? 0 : 1)
