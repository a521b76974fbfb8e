import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

/**
 * Builds the Storybook of a checkout; quiet while all is well.
 *
 * @param options more for the command line, such as `--test`: without documentation, in a third of the time.
 * @throws {Error} that says what Storybook said.
 */
export function buildStorybook(checkout: string, folder: string, ...options: string[]) {
  const storybook = join(checkout, 'node_modules/storybook/dist/bin/dispatcher.js')
  const arguments_ = ['build', '--quiet', '--output-dir', resolve(folder), ...options]
  const child = spawn(process.execPath, [resolve(storybook), ...arguments_], {
    cwd: checkout,
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  })
  // Whoever leaves early leaves no build behind.
  const end = () => child.kill('SIGKILL')
  process.prependOnceListener('exit', end)
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  child.stderr.on('data', chunk => (said += chunk))
  return new Promise<void>((done, fail) => {
    child.on('error', fail)
    child.on('close', status => {
      process.off('exit', end)
      if (status === 0) done()
      else fail(new Error(`The Storybook of ${resolve(checkout)} does not build:\n${said}`))
    })
  })
}
