import { basename, dirname } from 'node:path'
import { themeName } from '../rules.ts'
import { Complaint } from './complaint.ts'

/** What a theme is called: as asked for, or as the folder of its file. */
export function nameFor(asked: string | undefined, path: string): string {
  if (asked === undefined) return folderName(path)
  if (themeName.allows(asked)) return asked
  throw new Complaint(`--name is "${asked}"; it must be ${themeName.expected}.`)
}

function folderName(path: string): string {
  const name = basename(dirname(path))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '')
  return themeName.allows(name) ? name : 'mine'
}
