import { useEffect, useState } from 'react'

const team = [
  { name: 'Inês', place: 'Lisbon', zone: 'Europe/Lisbon' },
  { name: 'Noor', place: 'Dubai', zone: 'Asia/Dubai' },
  { name: 'Kenji', place: 'Tokyo', zone: 'Asia/Tokyo' },
  { name: 'Maya', place: 'New York', zone: 'America/New_York' },
]

/** The team's clocks, from the earliest day to the latest. */
export function Zones() {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <ul className="zones" aria-label="Your team’s local time">
      {team.map(({ name, place, zone }) => {
        const time = now.toLocaleTimeString('en-GB', {
          timeZone: zone,
          hour: '2-digit',
          minute: '2-digit',
        })
        const hour = Number(time.slice(0, 2))
        const state =
          hour >= 9 && hour < 18 ? 'at work' : hour >= 7 && hour < 22 ? 'about' : 'asleep'
        return (
          <li key={zone} data-state={state}>
            <span className="clock">{time}</span>
            <strong>{name}</strong>
            <span className="place">
              {place}, {state}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
