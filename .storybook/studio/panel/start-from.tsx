import React from 'react'
import * as themes from '../../../packages/theme/src/shipped-themes.ts'
import { newTheme } from '../edit-theme.ts'
import type { Studio, StudioState } from '../studio.ts'

/** What the theme is called, and what else to begin from. */
export function StartFrom({ studio, state }: { studio: Studio; state: StudioState }) {
  const id = React.useId()
  const start = (name: string) => {
    const shipped = Object.values(themes).find(theme => theme.name === name)
    studio.use({ ...(shipped ?? newTheme('my-theme')), name: 'my-theme' })
  }
  return (
    <span className="studio-start">
      <span>
        <strong>{state.theme.name}</strong>
        {!state.isOwn && <small>Change anything: it becomes yours.</small>}
      </span>
      <label htmlFor={id} className="studio-hidden">
        Start from
      </label>
      <select id={id} value="" onChange={({ target }) => start(target.value)}>
        <option value="" disabled>
          Start from…
        </option>
        <option value="empty">Nothing</option>
        {Object.values(themes).map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
