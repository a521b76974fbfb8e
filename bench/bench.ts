import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type App, buildApp } from './bytes/build-app.ts'
import { buildPackages } from './bytes/build-packages.ts'
import { measureBytes } from './bytes/measure-bytes.ts'
import { measureInstall } from './install/measure-install.ts'
import { measureInBrowser } from './page/measure-in-browser.ts'
import { openPool } from './pool/open-pool.ts'
import { recordSignIn } from './pool/record-sign-in.ts'
import { printTable } from './print-table.ts'
import { measureRequests } from './requests/measure-requests.ts'
import { type Section, verdictOf } from './row.ts'
import { measureSrp } from './srp/measure-srp.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
  },
})
const rounds = Number(values.rounds)

say('Building')
buildPackages()
const temporary = await mkdtemp(join(tmpdir(), 'portico-bench-'))
const pool = await openPool()
try {
  const build = (app: App) => buildApp(app, join(temporary, app))
  const apps = {
    portico: await build('portico'),
    amplify: await build('amplify'),
    'by-hand': await build('by-hand'),
    srp: await build('srp'),
  }
  say(`Measuring, ${rounds} rounds of what is timed: some minutes`)
  const sections: Section[] = [
    ...measureBytes(apps.portico, apps.amplify),
    measureInstall(),
    {
      title: 'Requests for an SRP sign-in, client alone',
      rows: await measureRequests(pool),
    },
    {
      title: `SRP, the client's own work for one sign-in, in Node ${process.version}`,
      rows: await measureSrp(pool.place, await recordSignIn(pool), rounds),
    },
    ...(await measureInBrowser(apps, pool, rounds)),
  ]
  console.log(values.json ? toJson(sections) : printTable(sections))
} finally {
  await pool.close()
  await rm(temporary, { recursive: true, force: true })
}

/** Progress is no part of the result. */
function say(what: string) {
  console.error(`${what} …`)
}

function toJson(sections: readonly Section[]) {
  const judged = sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(row => ({ ...row, verdict: verdictOf(row) })),
  }))
  return JSON.stringify(judged, null, 2)
}
