import { spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Unzipped } from 'fflate'

interface OwnDemo {
  address: string
  stop(): Promise<void>
}

const vite = resolve('node_modules/vite/bin/vite.js')

/**
 * The demo as somebody has it who dropped other files over its own, built and served.
 *
 * @param folder where the copy goes; below this repository, whose packages it takes.
 */
export async function serveOwnDemo(folder: string, files: Unzipped): Promise<OwnDemo> {
  cpSync('apps/demo', folder, {
    recursive: true,
    // What it says to the compiler is about its place in this repository.
    filter: source => !/(?:^|\/)(?:node_modules|dist|tsconfig\.json)$/.test(source),
  })
  rmSync(join(folder, 'auth.theme.ts'))
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(folder, path), bytes)

  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DEMO_DATA: '' }
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (build.status !== 0) throw new Error(`The demo does not build: ${build.stderr}`)

  const server = spawn(process.execPath, [vite, 'preview'], { cwd: folder, env, stdio: 'ignore' })
  const ended = new Promise(done => server.once('exit', done))
  const address = `http://localhost:${port}/`
  await answers(address)
  return {
    address,
    async stop() {
      server.kill()
      await ended
    },
  }
}

async function answers(address: string) {
  for (let tries = 0; tries < 150; tries += 1) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`Nothing answers at ${address}`)
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise(done =>
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    }),
  )
}
