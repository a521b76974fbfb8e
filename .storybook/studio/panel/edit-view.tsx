import React from 'react'
import { isPinned } from '../edit-theme.ts'
import type { Studio, StudioState } from '../studio.ts'
import { pathOf, type TokenEntry, tokenGroups } from '../token-groups.ts'
import { EntryRow } from './entry-row.tsx'

/** Every token, by what it dresses. */
export function EditView({ studio, state }: { studio: Studio; state: StudioState }) {
  const [sought, setSought] = React.useState('')
  const id = React.useId()
  const groups = tokenGroups
    .map(group => ({ ...group, entries: group.entries.filter(entry => isAbout(entry, sought)) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <>
      <p className="studio-search">
        <label htmlFor={id} className="studio-hidden">
          Find a token
        </label>
        <input
          id={id}
          type="search"
          placeholder="Find a token"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </p>
      {groups.map(({ id: key, title, entries }, at) => (
        <details
          key={`${key}${sought && ' found'}`}
          className="studio-group"
          open={sought !== '' || at < 2}
        >
          <summary>
            {title} <small>{pinned(entries, state)}</small>
          </summary>
          <ul>
            {entries.map(entry => (
              <EntryRow key={entry.key} {...{ entry, studio, state }} />
            ))}
          </ul>
        </details>
      ))}
      {groups.length === 0 && <p className="studio-note">Nothing is called “{sought}”.</p>}
    </>
  )
}

function isAbout({ label, description, key, token }: TokenEntry, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/)
  const text = `${label} ${description} ${key} ${token ?? ''}`.toLowerCase()
  return words.every(word => text.includes(word))
}

/** How many of these the theme says itself. */
function pinned(entries: readonly TokenEntry[], { theme }: StudioState): string {
  const count = entries.filter(entry => isPinned(theme, pathOf(entry, 'light'))).length
  return count ? `${count} of ${entries.length} set` : ''
}
