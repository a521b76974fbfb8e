'use client'

import { useMemo, useState, useSyncExternalStore } from 'react'
import { Authenticator, type AuthenticatorProps, type Slot } from './authenticator.tsx'
import { useRefusal } from './login/ask-ahead.ts'
import { byProvider } from './login/by-provider.ts'
import { readErrand } from './login/errand.ts'
import { askEndpoint, authorizeAddress, type Grant, logoutAddress } from './login/grant.ts'
import { Handover } from './login/handover.tsx'
import { useLanguage } from './login/language.ts'
import { NoDoor } from './login/no-door.tsx'
import { PageTitle } from './login/page-title.tsx'
import { Refused } from './login/refused.tsx'
import { browserSurroundings, type LoginSurroundings } from './login/surroundings.ts'
import { ThemeIcon } from './login/theme-icon.tsx'
import type { Language } from './parts/languages.tsx'
import * as Auth from './parts.ts'
import { AuthProvider, type AuthProviderProps } from './root.tsx'

export type { Grant, Language, LoginSurroundings }

type Door = Omit<
  AuthProviderProps,
  'children' | 'environment' | 'routing' | 'signInBy' | 'start' | 'username'
>

export interface LoginPageProps
  extends Door,
    Pick<AuthenticatorProps, 'screens' | 'header' | 'footer'> {
  /** Where `/oauth2/authorize` is: `https://auth.example.com`, or a path on this origin such as `/cognito`. */
  domain: string
  /** Where this page is deployed, such as `/auth`: its addresses are `/auth/login`, `/auth/signup`, … */
  basePath?: string | undefined
  /** What people can choose from; without a list, `messages` are the only words. */
  languages?: readonly Language[] | undefined
  /** Gives the address to go back to, in place of the POST to `/oauth2/authorize`. */
  grant?: Grant | undefined
  /** Replaces parts of the browser, for tests. */
  environment?: Partial<LoginSurroundings> | undefined
}

/**
 * The hosted page itself, as you deploy it on auth.example.com: fills the window with what the theme says, signs people
 * in for the application that sent them, and takes them back to it.
 *
 * Its addresses are those of Cognito's hosted pages: `/login`, `/signup`, `/forgotPassword`, `/confirmUser`,
 * `/resetpassword`, `/mfa` and `/logout`, with the query of `/oauth2/authorize`. Of that `lang`, `login_hint`,
 * `identity_provider` and `idp_identifier` are read, and all of it is passed on untouched.
 *
 * Once somebody is signed in, it POSTs that query to `{domain}/oauth2/authorize` with their access token and goes where
 * the answer's `location` says. The embedded user pool takes this. AWS does not: there no page of one's own can issue
 * Cognito's codes, so deploy Cognito's own pages with the same theme file, or pass a `grant` of your own back end.
 *
 * Before anybody types, it asks there, without a token, whether the request leads anywhere: one that does not is told to
 * the application, or, where that is not known, on this page.
 *
 * At `/logout` it goes on to `{domain}/logout`, which forgets this browser and leads back to the application; with
 * nowhere to lead to it comes back with `signed_out`, and the page says so.
 *
 * Give it a client with `storage: 'memory'`: the session is for the way back alone, and is to be found by no other page
 * of this origin. It is drawn in the browser; a server prints nothing for it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 * @see OpenID Connect Core 1.0, 3.1.2.1
 */
export function LoginPage(props: LoginPageProps) {
  // What it was opened for is in the address, which no server has.
  const isHere = useSyncExternalStore(neverChanges, yes, no)
  return isHere ? <Opened {...props} /> : null
}

const neverChanges = () => () => {}
const yes = () => true
const no = () => false

function Opened({ environment, grant, languages = noLanguages, ...props }: LoginPageProps) {
  const { client, domain, screens, header, footer, messages, ...look } = props
  const { name = 'login', theme, mode = 'system' } = look
  const [surroundings] = useState(() => ({ ...browserSurroundings(), ...environment }))
  const [{ kind, request }] = useState(() => readErrand(surroundings.addressBar.read()))
  const { leaveForGood, fetch } = surroundings
  // Who grants by themselves knows by themselves what leads nowhere.
  const refusal = useRefusal({ domain, fetch }, kind === 'signIn' && !grant ? request : null)
  const language = useLanguage({
    languages,
    asked: request.get('lang'),
    key: `portico.${name}.lang`,
    surroundings,
  })
  const leading = useMemo(
    () => byProvider(client, { domain, request, key: `portico.${name}.provider`, surroundings }),
    [client, domain, request, name, surroundings],
  )
  const ask = useMemo(() => {
    const give = grant ?? askEndpoint({ domain, fetch })
    return () => give(new URLSearchParams(request), client)
  }, [grant, domain, fetch, request, client])

  // Nobody sees the page in one language give way to another.
  if (language.messages === undefined) return null
  const menu = languages.length > 1 && (
    <Auth.Languages languages={languages} value={language.tag} onValueChange={language.choose} />
  )
  return (
    <AuthProvider
      {...look}
      name={name}
      client={leading}
      messages={language.messages ?? messages}
      username={request.get('login_hint') ?? undefined}
      routing={kind === 'signIn' ? 'pages' : 'memory'}
      environment={surroundings}
    >
      {theme && <ThemeIcon theme={theme} mode={mode} />}
      <Auth.Site menu={menu}>
        {refusal ? (
          <Refused refusal={refusal} leaveForGood={leaveForGood} />
        ) : kind === 'signIn' ? (
          <Authenticator screens={screens} header={titled(header)} footer={footer}>
            <Handover ask={ask} leaveForGood={leaveForGood} />
          </Authenticator>
        ) : (
          <NoDoor
            kind={kind}
            onward={(kind === 'signOut' ? logoutAddress : authorizeAddress)(domain, request)}
            leave={leaveForGood}
          />
        )}
      </Auth.Site>
    </AuthProvider>
  )
}

const noLanguages: readonly Language[] = []

/** Above every screen, so that the tab has its title. */
const titled =
  (header: Slot | undefined): Slot =>
  screen => (
    <>
      <PageTitle />
      {typeof header === 'function' ? header(screen) : header}
    </>
  )
