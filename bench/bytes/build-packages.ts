import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Builds the packages when one has no `dist`, or one older than its sources: what is measured is what is published. */
export function buildPackages() {
  const fresh = ['core', 'react', 'theme'].every(name => {
    const folder = join(root, 'packages', name)
    return newest(join(folder, 'dist')) > newest(join(folder, 'src'))
  })
  if (fresh) return
  const script = join(root, 'scripts', 'build-packages.mjs')
  const { status } = spawnSync(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The packages cannot be built: see npm run build:packages')
}

/** When the youngest file was written, in milliseconds; 0 when there is none. */
function newest(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const made = files.filter(file => !/\.(test|stories)\.|test-d/.test(file))
    return Math.max(0, ...made.map(file => statSync(join(folder, file)).mtimeMs))
  } catch {
    return 0
  }
}
