import { randomUUID } from 'node:crypto'

/** One meeting of the person who asks. */
export interface Meeting {
  id: string
  title: string
  /** Hours from now. */
  inHours: number
  /** IANA time zones of those who come. */
  zones: string[]
}

/** What is on someone's day. A demo: everybody's day begins alike, only the order is their own. */
export function meetingsOf(sub: string): Meeting[] {
  const known = days.get(sub)
  if (known) return known
  const shift = sub.charCodeAt(0) % meetings.length
  const day = [...meetings.slice(shift), ...meetings.slice(0, shift)].map((meeting, index) => ({
    ...meeting,
    id: randomUUID(),
    inHours: 2 + index * 3,
  }))
  days.set(sub, day)
  return day
}

/** Puts another meeting at the end of someone's day; `undefined` when the day is full. */
export function addMeeting(sub: string, title: string): Meeting | undefined {
  const day = meetingsOf(sub)
  if (day.length >= most) return undefined
  const last = day.at(-1)?.inHours ?? 0
  const meeting = { id: randomUUID(), title, inHours: last + 1, zones: ['Europe/Lisbon'] }
  days.set(sub, [...day, meeting])
  return meeting
}

/** Whether there was such a meeting. */
export function removeMeeting(sub: string, id: string): boolean {
  const day = meetingsOf(sub)
  const left = day.filter(meeting => meeting.id !== id)
  days.set(sub, left)
  return left.length < day.length
}

const most = 8

/** By `sub`; as long as the server runs. */
const days = new Map<string, Meeting[]>()

const meetings: Pick<Meeting, 'title' | 'zones'>[] = [
  { title: 'Design review', zones: ['Europe/Lisbon', 'America/New_York'] },
  { title: 'Launch check', zones: ['Asia/Tokyo', 'Europe/Berlin', 'America/Sao_Paulo'] },
  { title: 'One to one with Noor', zones: ['Asia/Dubai', 'Europe/London'] },
]
