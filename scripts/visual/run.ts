// Compares how every story looks on this branch and where it began: `npm run visual`, see docs/visual-check.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { baseCommit, git } from './base-commit.ts'
import { readOptions } from './options.ts'
import { type Outcome, writeReport } from './report.ts'
import { buildBoth, compareStories } from './visual-check.ts'

const options = optionsOrEnd()
const temp = mkdtempSync(join(tmpdir(), 'portico-visual-'))
process.once('exit', () => rmSync(temp, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const commit = baseCommit('.', options.base)
const subject = git('.', ['log', '-1', '--format=%h, “%s”', commit])
console.log(`Comparing with ${subject}`)
const begun = performance.now()
const built = await buildBoth(process.cwd(), commit, temp)
const taken = performance.now()
console.log(`Both built in ${seconds(begun, taken)}`)
const compared = await compareStories(built, options)
const set = options.globals && `; with ${options.globals}`
await writeReport(options.out, { title: `Compared with ${subject}${set}`, ...compared })
tell(compared, seconds(taken, performance.now()))

function tell({ findings, added, gone }: Omit<Outcome, 'title'>, time: string) {
  const told = findings.filter(({ kind, note }) => kind !== 'same' || note)
  for (const { story, kind, difference, note } of told) {
    const pixels = difference && `${difference.pixels} pixels`
    console.log([kind.padEnd(9), story.id, pixels, note].filter(Boolean).join('  '))
  }
  const count = (kind: string) => findings.filter(finding => finding.kind === kind).length
  const bad = count('different') + count('broken')
  console.log(
    `${findings.length} stories in ${time}: ${count('different')} different, ${count('broken')} broken, ` +
      `${count('unsteady')} unsteady, ${added.length} new, ${gone.length} gone`,
  )
  if (bad || added.length || gone.length) console.log(`See ${join(options.out, 'index.html')}`)
  process.exitCode = bad ? 1 : 0
}

function optionsOrEnd() {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

function seconds(from: number, to: number) {
  return `${((to - from) / 1000).toFixed(0)} s`
}
