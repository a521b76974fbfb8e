import { useEffect, useState } from 'react'
import type { Meeting } from '../api/meetings.ts'

interface Props {
  getAccessToken(): Promise<string | null>
}

type Answer = { meetings: Meeting[] } | { error: string } | null

/** Today’s meetings, from an API that lets in only a verified access token. */
export function Meetings({ getAccessToken }: Props) {
  const [answer, setAnswer] = useState<Answer>(null)
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    load(getAccessToken, stop.signal)
      .then(setAnswer)
      .catch(error => {
        if (!stop.signal.aborted)
          setAnswer({ error: `The API could not be reached (${error.name}).` })
      })
    return () => stop.abort()
    // Asked once, and again on demand; the function is made anew with every session.
  }, [asked])

  return (
    <section className="meetings" aria-labelledby="today">
      <div className="row">
        <h2 id="today">Today</h2>
        <button type="button" className="quiet" onClick={() => setAsked(asked + 1)}>
          Ask the API again
        </button>
      </div>
      {answer === null && <p className="fine">Asking the API…</p>}
      {answer && 'error' in answer && <p role="alert">{answer.error}</p>}
      {answer && 'meetings' in answer && (
        <ol>
          {answer.meetings.map(({ title, inHours, zones }) => (
            <li key={title}>
              <span className="clock">in {inHours} h</span>
              <strong>{title}</strong>
              <span className="place">
                {zones.map(zone => zone.split('/')[1]?.replace('_', ' ')).join(', ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

async function load(getAccessToken: Props['getAccessToken'], signal: AbortSignal): Promise<Answer> {
  const token = await getAccessToken()
  const response = await fetch('/api/meetings', {
    headers: { authorization: `Bearer ${token}` },
    signal,
  })
  return response.json()
}
