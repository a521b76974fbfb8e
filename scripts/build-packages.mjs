// Builds every package into its dist, in the order they depend on each other.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle } from 'lightningcss'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const name of ['core', 'theme', 'user-pool', 'react']) {
  const cwd = `${root}packages/${name}`
  const tsdown = `${root}node_modules/tsdown/dist/run.mjs`
  const { status } = spawnSync(process.execPath, [tsdown], { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// One minified sheet: the imports are put together, nothing is rewritten for older browsers.
const { code } = bundle({ filename: `${root}packages/react/src/styles/index.css`, minify: true })
mkdirSync(`${root}packages/react/dist`, { recursive: true })
writeFileSync(`${root}packages/react/dist/styles.css`, code)

// Types of virtual modules are written by hand.
for (const name of ['theme', 'user-pool']) {
  const types = `${root}packages/${name}/src/virtual.d.ts`
  if (existsSync(types)) cpSync(types, `${root}packages/${name}/dist/virtual.d.ts`)
}
