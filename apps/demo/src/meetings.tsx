import { useCallback, useEffect, useRef, useState } from 'react'
import type { Meeting } from '../api/meetings.ts'

interface Props {
  getAccessToken(): Promise<string | null>
}

type Answer = { meetings: Meeting[] } | { error: string } | null

/** Today’s meetings, from an API that lets in only a verified access token. */
export function Meetings({ getAccessToken }: Props) {
  const [answer, setAnswer] = useState<Answer>(null)
  const request = useRef<AbortController>(null)

  const ask = useCallback(() => {
    request.current?.abort()
    const asked = new AbortController()
    const { signal } = asked
    request.current = asked
    load(getAccessToken, signal)
      .then(setAnswer)
      .catch(() => {
        if (!signal.aborted) setAnswer({ error: 'The API could not be reached.' })
      })
  }, [getAccessToken])

  useEffect(() => {
    ask()
    return () => request.current?.abort()
  }, [ask])

  return (
    <section className="meetings" aria-labelledby="today">
      <div className="row">
        <h2 id="today">Today</h2>
        <button type="button" className="quiet" onClick={ask}>
          Ask the API again
        </button>
      </div>
      {answer === null && <p className="fine">Asking the API…</p>}
      {answer && 'error' in answer && <p role="alert">{answer.error}</p>}
      {answer && 'meetings' in answer && (
        <ol>
          {answer.meetings.map(({ id, title, inHours, zones }) => (
            <li key={id}>
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
