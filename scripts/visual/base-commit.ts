import { execFileSync } from 'node:child_process'

/** Git's answer in a checkout. */
export function git(checkout: string, args: string[], env: Record<string, string> = {}): string {
  return execFileSync('git', args, {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** The commit to compare with: what was asked for, where the branch left `main`, or on `main` the one before. */
export function baseCommit(checkout: string, asked?: string): string {
  const name = (commit: string) => git(checkout, ['rev-parse', '--verify', `${commit}^{commit}`])
  if (asked) return name(asked)
  const main = ['main', 'origin/main'].find(branch => exists(checkout, branch))
  if (!main) throw new Error('There is no main to compare with: say --base COMMIT.')
  const left = git(checkout, ['merge-base', 'HEAD', main])
  return left === name('HEAD') ? name('HEAD~1') : left
}

function exists(checkout: string, branch: string): boolean {
  try {
    git(checkout, ['rev-parse', '--verify', '--quiet', branch])
    return true
  } catch {
    return false
  }
}
