import { useSyncExternalStore } from 'react'
import { askedOfPool } from './asked.ts'
import { Panel } from './panel.tsx'

/** What this page asked of the pool, as it happens. */
export function AskedPanel() {
  const asked = useSyncExternalStore(askedOfPool.subscribe, askedOfPool.read)
  return (
    <Panel title="Asked of the pool" lead="Names and times alone, the newest first.">
      {asked.length === 0 && <p className="place">Nothing since this page was opened.</p>}
      <ol className="asked">
        {asked.map(({ id, at, what, status }) => (
          <li key={id}>
            <span className="clock">{new Date(at).toLocaleTimeString('en-GB')}</span>
            <code>{what}</code>
            <span className="place">{status ?? 'no answer'}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
