'use client'

import { type ProviderKind, type ProviderSetting, providerKinds } from '@portico/core'
import { useId, useState } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { type IdentityProvider, useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { useLater } from '../use-later.ts'

export interface ProvidersState {
  placement: 'before' | 'after'
  /** The person is on their way to one of them. */
  pending: boolean
}

export interface ProvidersProps extends PartProps<'div', ProvidersState> {
  /** Which side of the form this is. Drawn where the theme's `social.placement` says the same. @default 'before' */
  placement?: ProvidersState['placement'] | undefined
}

/**
 * A button for everybody people may continue with, and the “or” between them and the form. Renders
 * `<div data-auth="providers">` around a list of `<button data-auth="provider" data-provider data-kind>` and
 * `<p data-auth="or">`, or nothing without a provider.
 */
export function Providers({ placement = 'before', ...props }: ProvidersProps) {
  const { theme, messages, auth, view, onProvider, ...given } = useRoot('Providers')
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const { placement: said = 'before', icons = true } = theme?.social ?? {}
  const providers = given.providers ?? auth.settings.providers.map(toProvider)
  // While the answer is awaited nothing can be done, and the buttons stay.
  const isOpen = Boolean(onProvider) || auth.client.redirect !== undefined
  if (!isOpen || providers.length === 0 || said !== placement) return null

  const go = async (provider: IdentityProvider) => {
    if (!onProvider) return auth.send({ type: 'redirect', provider: provider.id })
    const leaving = onProvider(provider)
    if (!(leaving instanceof Promise)) return
    setChosen(provider.id)
    await leaving.finally(() => setChosen(null))
  }
  const waiting = chosen !== null || view.pending
  const last = 'lastProvider' in view ? view.lastProvider : null

  const list = drawPart<'ul', object>(
    'ul',
    'provider-list',
    {},
    {},
    {
      // Without the word, Safari takes a list without marks for none.
      role: 'list',
      'aria-labelledby': id,
      children: providers.map(provider => (
        <li key={provider.id}>
          {drawPart(
            'button',
            'provider',
            {},
            {
              provider: provider.id,
              kind: kindOf(provider),
              pending: chosen === provider.id,
              last: provider.id === last,
            },
            {
              type: 'button',
              'aria-disabled': waiting,
              onClick: () => waiting || void go(provider),
              children: (
                <>
                  {icons && <ProviderMark provider={provider} />}
                  <span>{say(messages, 'provider', { provider: provider.name })}</span>
                  {provider.id === last && (
                    <small data-auth="last-used">{say(messages, 'provider.lastUsed')}</small>
                  )}
                </>
              ),
            },
          )}
        </li>
      )),
    },
  )
  const or = <p data-auth="or">{say(messages, 'providers.or')}</p>
  return drawPart(
    'div',
    'providers',
    props,
    { placement, pending: chosen !== null },
    {
      children: (
        <>
          {placement === 'after' && or}
          <p data-auth="providers-title" id={id}>
            {say(messages, 'providers.title')}
          </p>
          {list}
          {placement === 'before' && or}
        </>
      ),
    },
  )
}

const toProvider = ({ id, name = id, kind }: ProviderSetting): IdentityProvider => ({
  id,
  name,
  kind,
})

const kindOf = ({ id, kind }: IdentityProvider) =>
  kind ?? providerKinds.find(known => known === id) ?? null

/** Its own mark, or the one its kind has, which is fetched once the page stands. */
function ProviderMark({ provider }: { provider: IdentityProvider }) {
  const { Icon } = provider
  const kind = kindOf(provider)
  if (Icon) return <Icon />
  return kind && <LateMark kind={kind} />
}

function LateMark({ kind }: { kind: ProviderKind }) {
  const marks = useLater(loadMarks)
  const Icon = marks?.[kind]
  return Icon ? <Icon /> : <svg width={18} height={18} aria-hidden="true" />
}

const loadMarks = async () => (await import('../provider-marks.ts')).providerMarks
