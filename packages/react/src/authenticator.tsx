'use client'

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useArrival } from './arrival.ts'
import * as Auth from './parts.ts'
import { useReadyDoor } from './ready-door.ts'
import { AuthProvider, type AuthProviderProps, Lend, useHasRoot, useRoot } from './root.tsx'
import { loadScreens, type Screens, screensHere } from './screen-map.ts'

export type { Screens }

interface DoorProps {
  /** Screens of your own, made of the same parts; ours stand in for the rest. */
  screens?: Partial<Screens> | undefined
  /**
   * `page` (default) fills the window, `inline` takes the place it is given, `dialog` stands over the page
   * while `open`.
   */
  presentation?: Auth.PageState['presentation'] | undefined
  /** For `dialog`: whether it is shown. */
  open?: boolean | undefined
  /** For `dialog`: hears that the person closed it, or came in. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** What of yours stands above every screen, within the card: a logo, a word of welcome. By screen, when a function. */
  header?: Slot | undefined
  /** The same below every screen: terms, a copyright line. */
  footer?: Slot | undefined
  /** Shown once someone is signed in. */
  children?: Auth.SignedInProps['children'] | undefined
}

/** A piece of the application's own, the same everywhere or by screen. */
export type Slot = ReactNode | ((screen: keyof Screens) => ReactNode)

type Alone = Omit<AuthProviderProps, 'children'>

/** `client` and its kin are given here, or once on an `<AuthProvider>` above. */
export type AuthenticatorProps = DoorProps & (Alone | { [K in keyof Alone]?: undefined })

/**
 * The front door, assembled: sign in first, then `children`.
 *
 * Alone it opens its own door over `client`; inside `<AuthProvider>` it uses the one that is lent.
 */
export function Authenticator({
  screens,
  presentation,
  open,
  onOpenChange,
  header,
  footer,
  children,
  ...root
}: AuthenticatorProps) {
  const lent = useHasRoot()
  const door = (
    <Threshold {...{ screens, presentation, open, onOpenChange, header, footer, children }} />
  )
  if (lent) return door
  if (!root.client) {
    throw new Error(
      '<Authenticator> has no client. Pass client={createCognitoClient({ … })}, or put it inside <AuthProvider>.',
    )
  }
  return <AuthProvider {...(root as Alone)}>{door}</AuthProvider>
}

const Dialog = lazy(async () => ({ default: (await import('./parts/dialog.tsx')).Dialog }))

/** Nobody sees a gap: a screen gives way when the next one is here. */
function Threshold(props: DoorProps) {
  const { auth, messages } = useRoot('Authenticator')
  return (
    <Lend auth={useReadyDoor(auth, messages, props.screens)}>
      <Door {...props} />
    </Lend>
  )
}

function Door(props: DoorProps) {
  const { presentation = 'page', open = false, onOpenChange, children } = props
  const { view, titleId } = useRoot('Authenticator')
  const { screen, pending } = view
  useArrival(screen, titleId)
  const isIn = screen === 'signedIn'

  // What may come next is fetched while the answer is.
  useEffect(() => {
    if (pending) loadScreens().catch(() => {})
  }, [pending])

  // Left open, it would stand there again after signing out.
  useEffect(() => {
    if (isIn && open) onOpenChange?.(false)
  }, [isIn, open, onOpenChange])

  if (screen === 'signedIn') return <Auth.SignedIn>{children}</Auth.SignedIn>

  const Here = props.screens?.[screen] ?? screensHere()[screen]
  const fill = (slot: Slot) => (typeof slot === 'function' ? slot(screen) : slot)
  const card = (
    <Auth.Card>
      {fill(props.header)}
      {Here && <Here key={screen} />}
      {fill(props.footer)}
    </Auth.Card>
  )
  if (presentation !== 'dialog') {
    const page = <Auth.Page presentation={presentation}>{card}</Auth.Page>
    return presentation === 'page' ? <Auth.Site>{page}</Auth.Site> : page
  }
  return (
    <Opened when={open}>
      <Dialog open={open} onOpenChange={next => onOpenChange?.(next)}>
        {card}
      </Dialog>
    </Opened>
  )
}

/** The dialog is fetched when it is first opened, and stays, so that it can close with grace. */
function Opened({ when, children }: { when: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(when)
  if (when && !opened) setOpened(true)
  return opened ? <Suspense>{children}</Suspense> : null
}
