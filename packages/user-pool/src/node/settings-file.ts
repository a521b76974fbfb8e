import { readFile } from 'node:fs/promises'
import {
  connectionFromAmplifyOutputs,
  settingsFromAmplifyOutputs,
  settingsFromUserPool,
} from '@portico/core'
import * as z from 'zod'
import type { GivenPoolSettings } from '../settings.ts'
import { Complaint } from './complaint.ts'
import { settingsSchema } from './settings-schema.ts'

/**
 * The settings in a JSON file: ours, an `amplify_outputs.json`, or what `aws cognito-idp describe-user-pool` prints;
 * the last two keep their ids. Throws a `Complaint` that says what is wrong with it.
 */
export async function readSettingsFile(path: string): Promise<GivenPoolSettings> {
  const json = parse(path, await read(path))
  const parsed = settingsSchema.safeParse(isForeign(json) ? readForeign(path, json) : json)
  // JSON knows no `undefined`, which is all that the two types differ in.
  if (parsed.success) return parsed.data as GivenPoolSettings
  const { path: place, message } = parsed.error.issues[0] ?? { path: [], message: 'Invalid' }
  const where = place.length > 0 ? ` at ${place.join('.')}` : ''
  const why = message.replace(/\.$/, '')
  throw new Complaint(
    `The settings file ${path} is not right${where}: ${why}; mend that, or leave it out.`,
  )
}

const amplifyOutputs = z.object({ auth: z.object({}) })
const describedPool = z.object({
  UserPool: z.object({ Id: z.string(), Name: z.string().optional() }),
})

const isForeign = (json: unknown) =>
  describedPool.safeParse(json).success || amplifyOutputs.safeParse(json).success

function readForeign(path: string, json: unknown): GivenPoolSettings {
  try {
    const described = describedPool.safeParse(json)
    if (!described.success) {
      return { ...settingsFromAmplifyOutputs(json), ...connectionFromAmplifyOutputs(json) }
    }
    const { Id: userPoolId, Name: poolName } = described.data.UserPool
    return { ...settingsFromUserPool(json), userPoolId, ...(poolName && { poolName }) }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : thrown
    throw new Complaint(`The settings file ${path} cannot be used: ${why}`)
  }
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
