import { Auth, type AuthProviderProps, en, type Messages } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import type { Theme } from '@portico/theme'
import * as themes from '@portico/theme/themes'
import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { emulateMedia } from './emulate-media.ts'
import { providersFrom } from './pool-toolbar.ts'
import { studioStore } from './studio-theme.ts'
import { studioTheme, unset } from './toolbar.ts'
import type { Visit } from './walk.ts'

type Globals = Record<string, string>
interface Parameters {
  theme?: Theme
  mode?: 'light' | 'dark' | 'system'
  messages?: Messages
  app?: string
  fields?: AuthProviderProps['fields']
  providers?: AuthProviderProps['providers']
}

/** The story behind its door, as the toolbar and the studio would have it. */
export const dressed: Decorator = (Story, { loaded, globals, parameters }) => {
  const { visit } = loaded as { visit?: Visit }
  return (
    <Dressed globals={globals} parameters={parameters} visit={visit}>
      <Story />
    </Dressed>
  )
}

interface DressedProps {
  globals: Globals
  parameters: Parameters
  visit: Visit | undefined
  children: React.ReactNode
}

function Dressed({ globals, parameters, visit, children }: DressedProps) {
  const { theme, ...look } = useLook(globals, parameters)
  const inType = useMemo(() => typeset(theme), [theme])
  useLayoutEffect(() =>
    emulateMedia({
      reducedMotion: globals.motion === 'reduced',
      forcedColors: globals.colors === 'forced',
    }),
  )
  // A page of documentation, or of themes alone, has no door.
  if (!visit) return children
  return (
    <Auth.Provider
      auth={visit.auth}
      {...look}
      theme={inType}
      app={parameters.app ?? 'Meridian'}
      fields={parameters.fields}
      providers={providersFrom(globals, parameters.providers)}
      onProvider={visit.auth.client.redirect ? undefined : neverBack}
    >
      {children}
    </Auth.Provider>
  )
}

/** Theme, mode and words as chosen; what a story says itself comes first. */
export function useLook(globals: Globals, parameters: Parameters = {}) {
  const { theme: name, studio = '', density, layout, language, direction } = globals
  const made = useSyncExternalStore(studioStore.subscribe, () => studioStore.get(studio))
  const chosen = parameters.theme ?? ((name === studioTheme && made) || shipped(name))
  const theme = useMemo(() => {
    const set = { ...(density !== unset && { density }), ...(layout !== unset && { layout }) }
    return { ...chosen, ...set } as Theme
  }, [chosen, density, layout])
  const messages = useMemo(() => {
    const words = parameters.messages ?? (language === 'ar' ? ar : en)
    return direction === unset ? words : { ...words, 'locale.dir': direction as 'ltr' | 'rtl' }
  }, [parameters.messages, language, direction])
  const mode = parameters.mode ?? (globals.mode as 'light' | 'dark' | 'system')
  return { theme, messages, mode }
}

const shipped = (name: string | undefined) =>
  Object.values(themes).find(theme => theme.name === name) ?? themes.portico

/** In the typeface of the pictures; a theme that brings its own keeps it. */
export const typeset = (theme: Theme): Theme => ({
  ...theme,
  font: {
    ...theme.font,
    family: {
      body: "'Inter Variable', ui-sans-serif, system-ui, sans-serif",
      ...theme.font?.family,
    },
  },
})

/** They leave for the provider's page. */
const neverBack = () => new Promise(() => {})
