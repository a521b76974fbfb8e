import type { IncomingMessage } from 'node:http'
import { writeScope } from '../settings.ts'
import type { Answer } from './answering.ts'
import { addMeeting, meetingsOf, removeMeeting } from './meetings.ts'
import { readJson } from './read-json.ts'
import { Unreadable } from './refusals.ts'
import type { VerifyAccess } from './verify-access.ts'

/**
 * Meetings as JSON: `GET` for who is signed in; `POST {title}` and `DELETE /{id}` for whose access token allows to
 * write.
 */
export async function answerMeetings(
  incoming: IncomingMessage,
  verifyAccess: VerifyAccess,
): Promise<Answer> {
  const { method, headers, url = '/' } = incoming
  if (method === 'POST') {
    const { sub } = await verifyAccess(headers.authorization, writeScope)
    const title = readTitle(await readJson(incoming))
    const meeting = addMeeting(sub, title)
    return meeting ? [201, meeting] : [409, { error: 'That day is full.' }]
  }
  if (method === 'DELETE') {
    const { sub } = await verifyAccess(headers.authorization, writeScope)
    return removeMeeting(sub, url.slice(1)) ? [204] : [404, { error: 'There is no such meeting.' }]
  }
  if (method !== 'GET') return [405, { error: 'Use GET, POST or DELETE.' }]
  const { sub, exp } = await verifyAccess(headers.authorization)
  return [200, { for: sub, until: exp, meetings: meetingsOf(sub) }]
}

function readTitle({ title }: Record<string, unknown>): string {
  const text = typeof title === 'string' ? title.trim() : ''
  if (text.length === 0 || text.length > 60) {
    throw new Unreadable('A meeting has a title of up to 60 characters.')
  }
  return text
}
