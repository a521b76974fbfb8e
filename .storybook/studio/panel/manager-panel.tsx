import React from 'react'
import { addons, useGlobals, useStorybookApi } from 'storybook/manager-api'
import * as themes from '../../../packages/theme/src/shipped-themes.ts'
import { studioEvents } from '../events.ts'
import { createStudio } from '../studio.ts'
import { Panel } from './panel.tsx'

/** One for the room: it goes on while another panel is open. */
const studio = createStudio(themes.portico, sessionStorage)

/** Tells the page about every change at once, and whenever it asks. */
export function tellPage() {
  const channel = addons.getChannel()
  const tell = () => {
    const { isOwn, theme } = studio.getState()
    channel.emit(studioEvents.theme, isOwn ? theme : null)
  }
  studio.subscribe(tell)
  channel.on(studioEvents.ask, tell)
}

/** The studio in Storybook: it begins from the toolbar's theme, and lives in the address. */
export function ManagerPanel() {
  const [globals, updateGlobals] = useGlobals()
  const api = useStorybookApi()
  const { theme, studio: linked = '' } = globals as { theme?: string; studio?: string }

  React.useEffect(() => {
    const shipped = Object.values(themes).find(({ name }) => name === theme)
    if (shipped) studio.give(shipped)
  }, [theme])

  // What this panel sent comes back late: it must not undo what was done since.
  const sent = React.useRef(linked)
  React.useEffect(() => {
    if (linked !== sent.current || !studio.getState().isOwn) studio.open(linked)
  }, [linked])

  React.useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const send = () => {
      const { isOwn, link } = studio.getState()
      sent.current = link.text
      updateGlobals(isOwn ? { studio: link.text, theme: 'studio' } : { studio: '' })
    }
    const stop = studio.subscribe(() => {
      clearTimeout(timer)
      // The page follows every frame of a drag; the address once it rests.
      timer = setTimeout(send, theme === 'studio' ? 300 : 0)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [updateGlobals, theme])

  return (
    <Panel
      studio={studio}
      address={() => window.location.href}
      onHosted={() => api.selectStory('hosted-pages--side-by-side')}
    />
  )
}
