#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/node/bin.js', import.meta.url)

if (existsSync(built)) await import(built.href)
else runFromSource()

/** In a checkout that was never built. */
function runFromSource() {
  const source = fileURLToPath(new URL('../src/node/bin.ts', import.meta.url))
  const flags = ['--conditions=@portico/source', '--import', import.meta.resolve('tsx')]
  const child = spawn(process.execPath, [...flags, source, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', code => {
    process.exitCode = code ?? 1
  })
}
