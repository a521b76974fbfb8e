import { readFile } from 'node:fs/promises'
import type { GivenPoolSettings } from '../settings.ts'
import { Complaint } from './complaint.ts'
import { settingsSchema } from './settings-schema.ts'

/** The settings in a JSON file; throws a `Complaint` that says what is wrong with it. */
export async function readSettingsFile(path: string): Promise<GivenPoolSettings> {
  const parsed = settingsSchema.safeParse(parse(path, await read(path)))
  // JSON knows no `undefined`, which is all that the two types differ in.
  if (parsed.success) return parsed.data as GivenPoolSettings
  const { path: place, message } = parsed.error.issues[0] ?? { path: [], message: 'Invalid' }
  const where = place.length > 0 ? ` at ${place.join('.')}` : ''
  const why = message.replace(/\.$/, '')
  throw new Complaint(
    `The settings file ${path} is not right${where}: ${why}; mend that, or leave it out.`,
  )
}

async function read(path: string) {
  try {
    return await readFile(path, 'utf8')
  } catch (thrown) {
    const why = thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
    if (why === 'ENOENT') {
      throw new Complaint(`There is no settings file ${path}; check the path after --settings.`)
    }
    throw new Complaint(`The settings file ${path} cannot be read (${why}); check what it is.`)
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.replaceAll('\n', ' ') : thrown
    throw new Complaint(`The settings file ${path} is not JSON (${why}); mend it and start again.`)
  }
}
