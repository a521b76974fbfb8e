/** One meeting of the person who asks. */
export interface Meeting {
  title: string
  /** Hours from now. */
  inHours: number
  /** IANA time zones of those who come. */
  zones: string[]
}

/** What is on someone's day. A demo: everybody's day is alike, only the order is their own. */
export function meetingsOf(sub: string): Meeting[] {
  const shift = sub.charCodeAt(0) % meetings.length
  return [...meetings.slice(shift), ...meetings.slice(0, shift)].map((meeting, index) => ({
    ...meeting,
    inHours: 2 + index * 3,
  }))
}

const meetings: Omit<Meeting, 'inHours'>[] = [
  { title: 'Design review', zones: ['Europe/Lisbon', 'America/New_York'] },
  { title: 'Launch check', zones: ['Asia/Tokyo', 'Europe/Berlin', 'America/Sao_Paulo'] },
  { title: 'One to one with Noor', zones: ['Asia/Dubai', 'Europe/London'] },
]
