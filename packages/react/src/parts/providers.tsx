'use client'

import { useId, useState } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { type IdentityProvider, useRoot } from '../root.tsx'
import { say } from '../say.ts'

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
 * `<div data-auth="providers">` around a list of `<button data-auth="provider" data-provider>` and
 * `<p data-auth="or">`, or nothing without a provider.
 */
export function Providers({ placement = 'before', ...props }: ProvidersProps) {
  const { theme, messages, providers, onProvider, view } = useRoot('Providers')
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const { placement: said = 'before', icons = true } = theme?.social ?? {}
  if (!onProvider || providers.length === 0 || said !== placement) return null

  const go = async (provider: IdentityProvider) => {
    const leaving = onProvider(provider)
    if (!(leaving instanceof Promise)) return
    setChosen(provider.id)
    await leaving.finally(() => setChosen(null))
  }
  const waiting = chosen !== null || view.pending

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
            { provider: provider.id, pending: chosen === provider.id },
            {
              type: 'button',
              'aria-disabled': waiting,
              onClick: () => waiting || void go(provider),
              children: (
                <>
                  {icons && provider.Icon && <provider.Icon />}
                  <span>{say(messages, 'provider', { provider: provider.name })}</span>
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
