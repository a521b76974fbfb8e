import React from 'react'
import { failing } from '../contrast-of.ts'
import { canRedo, canUndo } from '../history.ts'
import type { Studio } from '../studio.ts'
import { ContrastView } from './contrast-view.tsx'
import { EditView } from './edit-view.tsx'
import { ExportView } from './export-view.tsx'
import { ImportView } from './import-view.tsx'
import { StartFrom } from './start-from.tsx'
import './studio.css'

export interface PanelProps {
  studio: Studio
  /** The address at which this theme is seen; without it there is nothing to copy. */
  address?: (() => string) | undefined
  /** Shows the theme on the hosted pages. */
  onHosted?: (() => void) | undefined
}

const views = { edit: 'Edit', contrast: 'Contrast', import: 'Import', export: 'Take away' } as const
type View = keyof typeof views

/** The theme studio: a theme is made here and seen everywhere at once. */
export function Panel({ studio, address, onHosted }: PanelProps) {
  const state = React.useSyncExternalStore(studio.subscribe, studio.getState)
  const [view, setView] = React.useState<View>('edit')
  const faults = React.useMemo(() => failing(state.theme).length, [state.theme])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) studio.redo()
    else studio.undo()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that reach it come from the controls within.
    <div className="studio" onKeyDown={onKeyDown}>
      <header className="studio-top">
        <StartFrom studio={studio} state={state} />
        <span className="studio-tools">
          <button
            type="button"
            onClick={studio.undo}
            // Not disabled: the keyboard stays where it is.
            aria-disabled={!canUndo(state.history)}
            aria-label="Undo"
            title="Undo (Ctrl+Z)"
          >
            ↶
          </button>
          <button
            type="button"
            onClick={studio.redo}
            aria-disabled={!canRedo(state.history)}
            aria-label="Redo"
            title="Redo (Ctrl+Shift+Z)"
          >
            ↷
          </button>
          {address && <CopyLink address={address} disabled={!state.isOwn} />}
        </span>
      </header>
      {state.link.left.length > 0 && (
        <p className="studio-note" role="status">
          The link goes without {state.link.left.map(({ key }) => key).join(', ')}: too large for an
          address. “Take away” has everything.
        </p>
      )}
      <Tabs view={view} onView={setView} faults={faults} />
      <div
        className="studio-view"
        role="tabpanel"
        id={`studio-${view}`}
        aria-labelledby={`studio-tab-${view}`}
      >
        {view === 'edit' && <EditView studio={studio} state={state} />}
        {view === 'contrast' && <ContrastView studio={studio} theme={state.theme} />}
        {view === 'import' && <ImportView studio={studio} />}
        {view === 'export' && <ExportView theme={state.theme} onHosted={onHosted} />}
      </div>
    </div>
  )
}

interface TabsProps {
  view: View
  onView: (view: View) => void
  faults: number
}

function Tabs({ view, onView, faults }: TabsProps) {
  const keys = Object.keys(views) as View[]
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = keys.at((keys.indexOf(view) + step) % keys.length)
    if (!next) return
    onView(next)
    event.currentTarget.querySelector<HTMLElement>(`#studio-tab-${next}`)?.focus()
  }
  return (
    <div className="studio-tabs" role="tablist" aria-label="Theme studio" onKeyDown={onKeyDown}>
      {keys.map(key => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`studio-tab-${key}`}
          aria-selected={key === view}
          aria-controls={key === view ? `studio-${key}` : undefined}
          tabIndex={key === view ? 0 : -1}
          onClick={() => onView(key)}
        >
          {views[key]}
          {key === 'contrast' && faults > 0 && (
            <span className="studio-count" title={`${faults} pairs fail`}>
              {faults}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function CopyLink({ address, disabled }: { address: () => string; disabled: boolean }) {
  const [isCopied, setCopied] = React.useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(address())
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <button type="button" onClick={copy} disabled={disabled} aria-live="polite">
      {isCopied ? 'Copied' : 'Copy link'}
    </button>
  )
}
