import React from 'react'
import type { Mode } from '../../../packages/theme/src/theme.ts'
import { isPinned } from '../edit-theme.ts'
import { shownAt } from '../pin.ts'
import type { Studio, StudioState } from '../studio.ts'
import { madeFrom, pathOf, type TokenEntry } from '../token-groups.ts'
import { ColorWell } from './color-well.tsx'
import { controls } from './controls.tsx'

interface EntryRowProps {
  entry: TokenEntry
  studio: Studio
  state: StudioState
}

/** One token: what it dresses, what it is, and a way back to what it would be. */
export function EntryRow({ entry, studio, state }: EntryRowProps) {
  const id = React.useId()
  const { theme, problem } = state
  const shownModes: readonly Mode[] = entry.perMode ? ['light', 'dark'] : ['light']
  const first = pathOf(entry, 'light')
  const isSet = shownModes.some(mode => isPinned(theme, pathOf(entry, mode)))
  const refused = shownModes.some(mode => pathOf(entry, mode) === problem?.path) ? problem : null
  const Control = entry.control.kind === 'color' ? null : controls[entry.control.kind]
  return (
    <li className="studio-entry" data-kind={entry.control.kind} data-set={isSet || undefined}>
      <span className="studio-entry-name">
        <span id={id} title={entry.description}>
          {entry.label}
        </span>
        {isSet && entry.control.kind !== 'name' && (
          <button
            type="button"
            className="studio-unpin"
            aria-label={`${entry.label}: back to what it is made from`}
            title="Back to what it is made from"
            onClick={() => studio.unset(first)}
          >
            ×
          </button>
        )}
        {!isSet && <small>{madeFrom(entry, 'light')}</small>}
      </span>
      <span className="studio-entry-value">
        {shownModes.map(mode => {
          const path = pathOf(entry, mode)
          const label = entry.perMode ? `${entry.label}, ${mode}` : entry.label
          const field = {
            label,
            value: shownAt(theme, path, mode),
            isSet: isPinned(theme, path),
            set: (value: unknown) => studio.set(path, value),
            unset: () => studio.unset(path),
          }
          return Control ? (
            <Control key={mode} {...field} entry={entry} mode={mode} />
          ) : (
            <ColorWell key={mode} {...field} token={entry.token} mode={mode} theme={theme} />
          )
        })}
      </span>
      {refused && (
        <p className="studio-problem" role="alert">
          {refused.message}
        </p>
      )}
    </li>
  )
}
