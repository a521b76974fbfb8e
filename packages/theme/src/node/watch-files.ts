import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

export interface WatchedFiles {
  /** The files to watch from now on. */
  follow(files: readonly string[]): void
  close(): void
}

/** Calls back once when any of some files changes; many editors write a file anew, so folders are watched. */
export function watchFiles(onChange: () => void): WatchedFiles {
  const folders = new Map<string, FSWatcher>()
  let names = new Map<string, Set<string>>()
  let soon: NodeJS.Timeout | undefined
  const hear = (folder: string, name: string | null) => {
    if (name !== null && !names.get(folder)?.has(name)) return
    clearTimeout(soon)
    soon = setTimeout(onChange, 80)
  }
  return {
    follow(files) {
      names = new Map()
      for (const file of files) {
        const folder = dirname(file)
        names.set(folder, (names.get(folder) ?? new Set()).add(basename(file)))
      }
      for (const [folder, watcher] of folders) {
        if (names.has(folder)) continue
        watcher.close()
        folders.delete(folder)
      }
      for (const folder of names.keys()) {
        if (folders.has(folder)) continue
        const watcher = watch(folder, (_, name) => hear(folder, name))
        watcher.on('error', () => {})
        folders.set(folder, watcher)
      }
    },
    close() {
      clearTimeout(soon)
      for (const watcher of folders.values()) watcher.close()
    },
  }
}
