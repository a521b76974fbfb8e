import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wireNames } from '../triggers/run-trigger.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { Complaint } from './complaint.ts'

/** The triggers a module exports, each under its name. Throws a `Complaint` that says what is wrong with it. */
export async function readTriggersFile(path: string): Promise<Triggers> {
  const exported: Record<string, unknown> = await load(path)
  for (const [name, value] of Object.entries(exported)) {
    if (!Object.hasOwn(wireNames, name)) {
      throw new Complaint(
        `The triggers file ${path} exports ${name}, which is no trigger; take one of ${known}.`,
      )
    }
    if (typeof value !== 'function') {
      throw new Complaint(
        `The triggers file ${path} exports ${name}, which is no function; make it one.`,
      )
    }
  }
  // Each is a function under a trigger's name; what it answers is checked when it does.
  return { ...exported } as Triggers
}

const known = Object.keys(wireNames).join(', ')

async function load(path: string) {
  try {
    return await import(/* @vite-ignore */ pathToFileURL(resolve(path)).href)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split('\n')[0] : thrown
    throw new Complaint(`The triggers file ${path} cannot be loaded (${why}); check what it is.`)
  }
}
