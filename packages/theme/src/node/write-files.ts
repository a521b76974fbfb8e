import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { OutputFile } from '../deploy/output-file.ts'
import { Complaint } from './complaint.ts'

/** Writes files below a folder, which is made; answers their paths as seen from the working directory. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  const paths = []
  for (const { path, text, bytes } of files) {
    const full = resolve(folder, path)
    try {
      await mkdir(dirname(full), { recursive: true })
      await writeFile(full, bytes ?? text ?? '')
    } catch (thrown) {
      const why = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
      throw new Complaint(`${full} cannot be written (${why}); pass another place with --out.`)
    }
    paths.push(relative(process.cwd(), full) || full)
  }
  return paths
}

/** A theme file is somebody's work: it is written over on demand alone. */
export function refuseToOverwrite(path: string, force: boolean | undefined): void {
  if (force || !existsSync(path)) return
  throw new Complaint(`${path} is there already; pass --force to write over it, or another --out.`)
}
