import type { Theme } from '@portico/theme'
import { type ReactNode, useEffect, useState } from 'react'
import type { PreviewScreen } from '../../packages/theme/src/preview/screens.ts'
import { type HostedPanes, hostedPanes } from '../studio/hosted-panes.ts'
import { HostedFrame } from './hosted-frame.tsx'
import './hosted.css'

interface HostedPagesProps {
  theme: Theme
  mode: 'light' | 'dark' | 'system'
  screen: PreviewScreen
  /** The kit itself. */
  children: ReactNode
}

/** One theme on the kit, on managed login and on the classic page; the last two as their exports would dress them. */
export function HostedPages({ theme, mode, screen, children }: HostedPagesProps) {
  const seen = mode === 'system' ? deviceMode() : mode
  const panes = usePanes(theme, seen, screen)
  return (
    <div className="hosted" data-mode={seen}>
      <section aria-labelledby="hosted-kit">
        <h2 id="hosted-kit">
          Embedded kit <small>itself</small>
        </h2>
        <div className="hosted-kit">{children}</div>
      </section>
      <Pane id="managed" title="Managed login" pane={panes?.managed} />
      <Pane id="classic" title="Classic hosted page" pane={panes?.classic} />
    </div>
  )
}

interface PaneProps {
  id: string
  title: string
  pane: HostedPanes['managed'] | undefined
}

function Pane({ id, title, pane }: PaneProps) {
  return (
    <section aria-labelledby={`hosted-${id}`}>
      <h2 id={`hosted-${id}`}>
        {title} <small>approximation</small>
      </h2>
      <HostedFrame title={title} pane={pane} />
      {pane && (
        <>
          <details open>
            <summary>What is known to differ</summary>
            <ul>
              {pane.differences.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </details>
          {pane.remarks.length > 0 && (
            <details>
              <summary>What this export leaves behind ({pane.remarks.length})</summary>
              <ul>
                {pane.remarks.map(({ key, reason }) => (
                  <li key={`${key} ${reason}`}>
                    <code>{key}</code> {reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}

function usePanes(theme: Theme, mode: 'light' | 'dark', screen: PreviewScreen) {
  const [panes, setPanes] = useState<HostedPanes | null>(null)
  useEffect(() => {
    let isLate = false
    void hostedPanes(theme, { mode, screen }).then(made => {
      if (!isLate) setPanes(made)
    })
    return () => {
      isLate = true
    }
  }, [theme, mode, screen])
  return panes
}

const deviceMode = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
