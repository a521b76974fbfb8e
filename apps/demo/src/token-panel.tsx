import { useEffect, useState } from 'react'
import { client } from './client.ts'
import { Panel } from './panel.tsx'
import { type AccessClaims, readToken } from './read-token.ts'
import { timeLeft } from './time-left.ts'
import { useNow } from './use-now.ts'
import { useTask } from './use-task.ts'

/** The next request renews a token that is this close to its end; milliseconds. */
const margin = 60_000

/** The present access token: what it allows, whom it is for, and how long yet. */
export function TokenPanel({ expiresAt }: { expiresAt: number }) {
  const now = useNow()
  const claims = useAccessClaims(expiresAt)
  const renewal = useTask(renew, 'The pool could not be reached.')
  const left = Math.max(0, expiresAt - now)
  return (
    <Panel
      title="Access token"
      lead="Opens the API. It is short-lived, and renewed when it is needed."
    >
      <dl className="facts">
        <dt>Left</dt>
        <dd>
          <span className="clock" role="timer">
            {timeLeft(expiresAt, now)}
          </span>{' '}
          {left > margin ? 'minutes' : left > 0 ? '· the next request renews it' : '· it has ended'}
          {claims && (
            <progress aria-hidden="true" max={(claims.exp - claims.iat) * 1_000} value={left} />
          )}
        </dd>
        <dt>Scopes</dt>
        <dd>
          {claims?.scope.split(' ').map(scope => (
            <code key={scope}>{scope}</code>
          ))}
        </dd>
        <dt>Groups</dt>
        <dd>{claims?.['cognito:groups']?.join(', ') ?? 'none'}</dd>
        <dt>App client</dt>
        <dd>
          <code>{claims?.client_id}</code>
        </dd>
      </dl>
      <div className="row">
        <button type="button" className="quiet" onClick={renewal.run} aria-disabled={renewal.busy}>
          Refresh now
        </button>
        <output className="place">{!renewal.busy && renewal.answer}</output>
      </div>
    </Panel>
  )
}

async function renew() {
  await client.getAccessToken({ forceRefresh: true })
  return 'Renewed.'
}

/** Read again whenever the session is renewed. */
function useAccessClaims(expiresAt: number): AccessClaims | null {
  const [claims, setClaims] = useState<AccessClaims | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another end means another token.
  useEffect(() => {
    let gone = false
    client
      .getAccessToken()
      .then(token => {
        if (!gone) setClaims(token ? readToken(token) : null)
      })
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [expiresAt])
  return claims
}
