'use client'

import { toOtpauthUri } from '@portico/core'
import { lazy, Suspense } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { CopyKey } from './copy-key.tsx'

export interface TotpSecretState {
  /** The key is on its way. */
  pending: boolean
}

const QrCode = lazy(async () => ({ default: (await import('../qr-code.tsx')).QrCode }))

/**
 * The key for an authenticator app: to scan, to copy, and to open on this phone. Renders
 * `<figure data-auth="totp-secret">` around `<svg data-auth="qr">`, the key in groups of four, and
 * `<button data-auth="copy">`.
 *
 * The app shows it under the names that `totp` on the provider gives; else the product's or the page's, and the user
 * name.
 */
export function TotpSecret(props: PartProps<'figure', TotpSecretState>) {
  const { view, messages, app, totp } = useRoot('TotpSecret')
  if (view.screen !== 'setUpTotp') return null
  const { secret } = view
  const issuer = totp.issuer ?? app ?? globalThis.location?.hostname ?? ''
  const uri = toOtpauthUri({ issuer, account: totp.account ?? view.username, secret })
  const room = <span data-auth="qr" />
  return drawPart<'figure', TotpSecretState>(
    'figure',
    'totp-secret',
    props,
    { pending: secret === '' },
    {
      children: (
        <>
          {secret ? (
            <Suspense fallback={room}>
              <QrCode text={uri} label={say(messages, 'totpSecret.qr')} />
            </Suspense>
          ) : (
            room
          )}
          <a data-auth="open" href={secret ? uri : undefined}>
            {say(messages, 'totpSecret.open')}
          </a>
          <figcaption data-auth="totp-key">
            <span data-auth="totp-key-label">{say(messages, 'totpSecret.key')}</span>
            <CopyKey secret={secret} />
          </figcaption>
        </>
      ),
    },
  )
}
