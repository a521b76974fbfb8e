import './sheet.css'
import { Auth, Authenticator } from '@portico/react'
import { useLook } from '../dressed.tsx'
import { providersFrom } from '../pool-toolbar.ts'
import type { Visit } from '../walk.ts'
import { journey, stretches } from './journey.ts'

export interface SheetProps {
  visits: Readonly<Record<string, Visit>>
  globals: Parameters<typeof useLook>[0]
  parameters: Parameters<typeof useLook>[1]
}

/** The whole journey on one canvas: each screen in a frame, over a pool of its own. */
export function Sheet({ visits, globals, parameters }: SheetProps) {
  const look = useLook(globals, parameters)
  const providers = providersFrom(globals, parameters?.providers as Auth.ProviderProps['providers'])
  const draw = ([key, { name }]: (typeof stops)[number]) => {
    const auth = visits[key]?.auth
    return (
      <li key={key} className="sheet-frame" data-stop={key}>
        <h3 className="sheet-name">{name}</h3>
        {auth && (
          <Auth.Provider
            auth={auth}
            {...look}
            app="Meridian"
            providers={providers}
            onProvider={neverBack}
          >
            <Authenticator presentation="inline">Somebody is in.</Authenticator>
          </Auth.Provider>
        )}
      </li>
    )
  }
  return (
    <main className="sheet" data-mode={look.mode}>
      <h1 className="sheet-title">All screens</h1>
      {stretches.map(stretch => (
        <section key={stretch} className="sheet-stretch" aria-label={stretch}>
          <h2 className="sheet-stretch-name">{stretch}</h2>
          <ul className="sheet-frames">
            {stops.filter(([, stop]) => stop.stretch === stretch).map(draw)}
          </ul>
        </section>
      ))}
    </main>
  )
}

const stops = Object.entries(journey)

/** They leave for the provider's page. */
const neverBack = () => new Promise(() => {})
