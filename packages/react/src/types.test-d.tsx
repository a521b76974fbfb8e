import type { AuthClient, Screen } from '@portico/core'
import type { ComponentType } from 'react'
import { Auth, Authenticator, type FieldOptions, type Messages, type Screens } from './index.ts'
import { en } from './messages/en.ts'
import { say } from './say.ts'

declare const client: AuthClient

// A new screen without a component does not compile.
type AllScreens = Record<Exclude<Screen, 'signedIn'> | 'somethingNew', ComponentType>
declare const ours: Screens
// @ts-expect-error somethingNew has no component
const all: AllScreens = ours

// A language with a gap does not compile.
const { 'signIn.title': _, ...rest } = en
// @ts-expect-error signIn.title is missing
const gap: Messages = rest

// Words with blanks demand exactly those.
say(en, 'signIn.hint', { app: 'Meridian' })
// @ts-expect-error {app} is left blank
say(en, 'signIn.hint')
// @ts-expect-error {app} is misspelt
say(en, 'signIn.hint', { ap: 'Meridian' })
// @ts-expect-error there is nothing to fill
say(en, 'signIn.title', { app: 'Meridian' })

export const good = (
  <Authenticator client={client} screens={{ signIn: Auth.Notice }} presentation="inline">
    {({ session }) => session.user.label}
  </Authenticator>
)
// @ts-expect-error there is no such screen
export const noScreen = <Authenticator client={client} screens={{ welcome: Auth.Notice }} />
// @ts-expect-error there is no such place to go
export const noPlace = <Auth.Go to="welcome" />
export const noField: FieldOptions = {
  // @ts-expect-error there is no such field
  signUp: { shoe: { label: '' } },
}

export { all, gap }
