// Builds every package into its dist. They read each other's sources, so the order is no matter.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle } from 'lightningcss'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsdown = `${root}node_modules/tsdown/dist/run.mjs`

const built = await Promise.all(['core', 'theme', 'user-pool', 'react'].map(build))
if (built.includes(false)) process.exit(1)

const dist = `${root}packages/react/dist`
mkdirSync(dist, { recursive: true })
for (const [sheet, source] of [
  ['styles.css', 'index.css'],
  ['brands.css', 'brands.css'],
]) {
  // One minified sheet: the imports are put together, nothing is rewritten for older browsers.
  const filename = `${root}packages/react/src/styles/${source}`
  writeFileSync(`${dist}/${sheet}`, bundle({ filename, minify: true }).code)
  // A style sheet has no types; TypeScript wants to be told so.
  writeFileSync(`${dist}/${sheet}.d.ts`, 'export {}\n')
}

/** Quiet while all is well. */
function build(name) {
  return new Promise(done => {
    const child = spawn(process.execPath, [tsdown, '--logLevel', 'error'], {
      cwd: `${root}packages/${name}`,
    })
    let said = ''
    child.stdout.on('data', chunk => (said += chunk))
    child.stderr.on('data', chunk => (said += chunk))
    child.on('close', status => {
      if (status !== 0) console.error(`@portico/${name} does not build:\n${said}`)
      done(status === 0)
    })
  })
}
