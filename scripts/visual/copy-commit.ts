import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from './base-commit.ts'

/**
 * Puts a commit's files into a folder, ready to build: with the packages that are installed here, and with its own in
 * place of ours. No worktree, which Git would go on to remember when this is cut short.
 */
export async function copyCommit(checkout: string, commit: string, folder: string): Promise<void> {
  const index = { GIT_INDEX_FILE: `${folder}.index` }
  await mkdir(folder, { recursive: true })
  git(checkout, ['read-tree', commit], index)
  git(checkout, ['checkout-index', '--all', `--prefix=${folder}/`], index)
  await rm(index.GIT_INDEX_FILE)
  const own = await workspacesOf(folder)
  await linkInstalled(checkout, folder, new Set(own.keys()))
  for (const [name, workspace] of own) {
    await link(join(folder, workspace), join(folder, 'node_modules', name))
    await linkInstalled(join(checkout, workspace), join(folder, workspace), new Set())
  }
}

/** Links what is installed in a place, save what has a name of our own. */
async function linkInstalled(from: string, to: string, own: Set<string>): Promise<void> {
  const installed = join(from, 'node_modules')
  for (const name of await namesIn(installed)) {
    const isScope = name.startsWith('@')
    const packages = isScope ? await namesIn(join(installed, name)) : ['']
    for (const part of packages) {
      const whole = isScope ? `${name}/${part}` : name
      if (own.has(whole)) continue
      await link(join(installed, whole), join(to, 'node_modules', whole))
    }
  }
}

/** Our own packages in a checkout: names, and where they are. */
async function workspacesOf(folder: string): Promise<Map<string, string>> {
  const { workspaces } = await manifest(folder)
  const found = new Map<string, string>()
  for (const pattern of workspaces ?? []) {
    const parent = pattern.replace(/\/\*$/, '')
    const isMany = parent !== pattern
    const paths = isMany
      ? (await namesIn(join(folder, parent))).map(n => `${parent}/${n}`)
      : [pattern]
    for (const path of paths) {
      if (existsSync(join(folder, path, 'package.json'))) {
        found.set((await manifest(join(folder, path))).name, path)
      }
    }
  }
  return found
}

interface Manifest {
  name: string
  workspaces?: string[]
}

async function manifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/** Without what begins with a dot: caches, and lists of what npm did. */
async function namesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  return (await readdir(folder)).filter(name => !name.startsWith('.'))
}

async function link(to: string, from: string) {
  await mkdir(dirname(from), { recursive: true })
  await symlink(to, from, 'junction')
}
