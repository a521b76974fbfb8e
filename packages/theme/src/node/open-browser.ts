import { spawn } from 'node:child_process'

/** Shows an address in the browser, where the machine has one; where not, the address is on the terminal. */
export function openBrowser(url: string): void {
  const [command, ...words] = opener(url)
  const child = spawn(command, words, { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

function opener(url: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', url]
  return process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
}
