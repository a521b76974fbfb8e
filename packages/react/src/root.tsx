'use client'

import {
  type AuthDoor,
  type AuthOptions,
  type AuthView,
  createAuth,
  type PersonEvent,
  type ProviderKind,
  type Session,
} from '@portico/core'
import type { Theme } from '@portico/theme'
import {
  type ComponentType,
  createContext,
  type ReactNode,
  use,
  useEffect,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { loadEnglish, useEnglish } from './english.ts'
import type { FieldOptions } from './field-options.ts'
import type { Rules } from './rules.ts'
import type { Messages } from './say.ts'

interface Look {
  theme: Theme | null
  /** `system` follows the device. */
  mode: 'light' | 'dark' | 'system'
}

/** What an authenticator app shows beside the codes it makes. */
export interface TotpNames {
  /** The product or company; `app`, or the page's host, unless given. */
  issuer?: string | undefined
  /** The person; their user name unless given. */
  account?: string | undefined
}

/** Somebody else who can say who a person is: a social account, an employer. */
export interface IdentityProvider {
  /** Its name at the back end, such as `Google`. */
  id: string
  /** What people call it. */
  name: string
  /** Whose mark and colours it has; by its id unless given. */
  kind?: ProviderKind | undefined
  /** Its mark, silent; by its kind unless given. Those we have are in `@portico/react/providers`. */
  Icon?: ComponentType | undefined
}

interface Continuation {
  /** The providers to continue with, in this order. */
  providers: readonly IdentityProvider[] | null
  /** Takes the person to one. */
  onProvider: ((provider: IdentityProvider) => unknown) | null
}

interface RootValue extends Look, Continuation {
  auth: AuthDoor
  messages: Messages
  /** The product behind the door, for the words that name it. */
  app: string | null
  fields: FieldOptions
  rules: Rules
  totp: TotpNames
  titleId: string
}

const RootContext = createContext<RootValue | null>(null)

export interface ProviderProps {
  /** A front door that you made with `createAuth`; you open it. */
  auth: AuthDoor
  theme?: Theme | null | undefined
  /** `system`, the default, follows the device. */
  mode?: Look['mode'] | undefined
  /** Every word the kit says; English unless given. */
  messages?: Messages | undefined
  /** The product behind the door: “Sign in to continue to {app}”. */
  app?: string | undefined
  /** Labels, placeholders, hints and order of single fields. */
  fields?: FieldOptions | undefined
  /** Your own rules, by screen, in any Standard Schema library; they add to the pool's. */
  rules?: Rules | undefined
  /** What an authenticator app shows beside the codes it makes. */
  totp?: TotpNames | undefined
  /**
   * Whom people may continue with on sign-in and sign-up, in this order; those of `settings` unless given. Drawn where
   * there is a way to them: a client with hosted pages, or `onProvider`.
   */
  providers?: readonly IdentityProvider[] | undefined
  /** Takes the person to a provider, in place of the client. While a promise it returns is open, the button shows the wait. */
  onProvider?: ((provider: IdentityProvider) => unknown) | undefined
  children: ReactNode
}

const none = {}

/** Lends a front door to the parts beneath it. Renders nothing of its own. */
export function Provider(props: ProviderProps) {
  const { auth, app = null, theme = null, mode = 'system' } = props
  const { fields = none, rules = none, totp = none } = props
  const { providers = null, onProvider = null } = props
  const english = useEnglish()
  const messages = props.messages ?? english
  const isOurs = props.messages === undefined
  const titleId = useId()
  useEffect(() => {
    // Without the network the first screens still have theirs; the later ones ask again.
    if (isOurs) loadEnglish().catch(() => {})
  }, [isOurs])
  return (
    <RootContext
      value={{
        ...{ auth, messages, app, theme, mode, fields, rules, totp, titleId },
        ...{ providers, onProvider },
      }}
    >
      {props.children}
    </RootContext>
  )
}

export interface AuthProviderProps extends AuthOptions, Omit<ProviderProps, 'auth'> {}

/**
 * Opens a front door over `client` and lends it to everything beneath: `<Authenticator>`, single parts,
 * `useAuth`. Renders nothing of its own. One per app is enough.
 *
 * Another `client` opens another door. `settings`, `start`, `routing` and `name` are read when it opens:
 * render it once you have them.
 */
export function AuthProvider(props: AuthProviderProps) {
  const { client, settings, start, signInBy, username, ...others } = props
  const { routing, basePath, name, environment, lang: asked, ...rest } = others
  const [reader] = useState(newReader)
  const lang = asked ?? reader.lang
  const open = () =>
    createAuth({
      ...{ client, settings, start, signInBy, username, lang },
      ...{ routing, basePath, name, environment },
    })
  const [auth, setAuth] = useState(open)
  if (auth.client !== client) setAuth(open)
  useEffect(() => auth.open(), [auth])
  useEffect(() => reader.reads(rest.messages))
  return <Provider auth={auth} {...rest} />
}

/** Who stands before the door: what they read, they find on the back end's own pages too. */
function newReader() {
  let tag: string | undefined
  return {
    lang: () => tag,
    reads(messages: Messages | undefined) {
      tag = messages?.['locale.lang']
    },
  }
}

/** Lends another view of the same door to what is beneath; everything else stays as it was. */
export function Lend({ auth, children }: { auth: AuthDoor; children: ReactNode }) {
  const root = use(RootContext)
  return root && <RootContext value={{ ...root, auth }}>{children}</RootContext>
}

/** Whether a door is lent already, so that `<Authenticator>` need not open a second. */
export function useHasRoot(): boolean {
  return use(RootContext) !== null
}

/**
 * Everything a part needs.
 *
 * @param part its name, for the error that says where it may stand.
 */
export function useRoot(part: string): RootValue & { view: AuthView } {
  const root = use(RootContext)
  if (!root) {
    const where = part === 'useAuth' ? 'useAuth()' : `<Auth.${part}>`
    throw new Error(
      `${where} found no front door. Put it inside <Authenticator>, <AuthProvider> or <Auth.Provider>.`,
    )
  }
  const { subscribe, getView, getServerView } = root.auth
  return { ...root, view: useSyncExternalStore(subscribe, getView, getServerView) }
}

export interface UseAuth {
  /** What to draw now, by `screen`: draw it yourself, or leave it to `<Authenticator>`. */
  view: AuthView
  /** Who is signed in; `null` when nobody is. */
  session: Session | null
  send(event: PersonEvent): void
  can(event: PersonEvent): boolean
  signOut(): void
  /** A fresh access token for your API; `null` when nobody is signed in. */
  getAccessToken(): Promise<string | null>
}

/** The front door from anywhere beneath `<AuthProvider>` or `<Authenticator>`. Holds no token. */
export function useAuth(): UseAuth {
  const { auth, view } = useRoot('useAuth')
  const doing = useMemo(
    () => ({
      send: auth.send,
      can: auth.can,
      signOut: () => auth.send({ type: 'signOut' }),
      getAccessToken: () => auth.client.getAccessToken(),
    }),
    [auth],
  )
  return { view, session: view.screen === 'signedIn' ? view.session : null, ...doing }
}
