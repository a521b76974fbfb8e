import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  version?: string
  link?: boolean
  resolved?: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

const root = join(import.meta.dirname, '..', '..')

/**
 * The packages that installing `names` brings, themselves included and React left out, as the lockfile has them:
 * dependencies and needed peers, to the end.
 */
export function packagesOf(names: readonly string[]): Set<string> {
  const packages = readLock()
  const seen = new Set<string>()
  const brought = new Set<string>()

  function visit(name: string, from: string) {
    if (/^(react|react-dom|scheduler)$/.test(name)) return
    const place = placesFrom(from).find(folder => packages[`${folder}${name}`])
    if (place === undefined) return
    const at = `${place}${name}`
    const found = packages[at]
    const path = found?.link && found.resolved ? found.resolved : at
    const locked = packages[path]
    if (!locked || seen.has(path)) return
    seen.add(path)
    brought.add(`${name}@${locked.version}`)
    for (const dependency of Object.keys(locked.dependencies ?? {})) visit(dependency, path)
    for (const peer of Object.keys(locked.peerDependencies ?? {})) {
      if (!locked.peerDependenciesMeta?.[peer]?.optional) visit(peer, path)
    }
  }

  for (const name of names) visit(name, 'bench')
  return brought
}

/** What packages of this workspace depend on themselves, those of the workspace left out. */
export function directOf(names: readonly string[]): string[] {
  const packages = readLock()
  const direct = names.flatMap(name => {
    const path = packages[`node_modules/${name}`]?.resolved ?? ''
    return Object.keys(packages[path]?.dependencies ?? {})
  })
  return [...new Set(direct)].filter(name => !names.includes(name))
}

function readLock(): Record<string, Locked> {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
}

/** Where Node looks for a package, nearest first: every `node_modules` on the way up. */
function placesFrom(path: string): string[] {
  const parts = path.split('/')
  return [...parts.keys(), parts.length]
    .reverse()
    .map(count => parts.slice(0, count))
    .filter(parents => parents.at(-1) !== 'node_modules')
    .map(parents => [...parents, 'node_modules', ''].join('/'))
}
