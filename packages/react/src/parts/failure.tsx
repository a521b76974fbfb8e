'use client'

import { use, useEffect, useState } from 'react'
import { fieldNameOf } from '../failure-field.ts'
import { FormContext, useFormError } from '../form-errors.ts'
import { AlertIcon, OfflineIcon } from '../icons.tsx'
import { inWords } from '../in-words.ts'
import { useOnline } from '../online.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface FailureState {
  /** The error's code; absent when all is well. */
  code: string | null
}

export interface FailureProps extends PartProps<'div', FailureState> {
  /**
   * Speaks of this alone. `way`: how they fared at a provider, for a place above the buttons; there nothing is drawn
   * while all is well. `form`: everything else.
   */
  about?: 'way' | 'form' | undefined
}

/**
 * Why the last request failed, when it is about no single field; or that the device is offline. Renders
 * `<div role="alert" data-auth="failure">`, empty while all is well, so that what comes is announced.
 */
export function Failure({ about, ...props }: FailureProps) {
  const { view, messages } = useRoot('Failure')
  const { fields } = use(FormContext)
  const own = useFormError()
  const online = useOnline()
  const [past, setPast] = useState<unknown>(null)

  // Back online, what failed for want of a connection is no news any more.
  useEffect(() => {
    const forget = () => setPast(view.failure?.code === 'offline' ? view.failure : null)
    addEventListener('online', forget)
    return () => removeEventListener('online', forget)
  }, [view.failure])

  const isOfForm = view.failure && view.failure !== past && !fieldNameOf(view.failure, fields)
  const isMeant =
    !about || /^(provider|return)/.test(view.failure?.code ?? '') === (about === 'way')
  const failure = isOfForm && isMeant ? view.failure : null
  const code = online ? (failure?.code ?? null) : 'offline'
  const wrong = own
    ? inWords(messages, own)
    : code && (say(messages, `error.${code}`) || say(messages, 'error.unexpected'))
  const words = online ? wrong : say(messages, 'offline')
  if (about === 'way' && !(failure && online)) return null
  const reference = online ? failure?.code === 'unexpected' && failure.reference : undefined
  return drawPart(
    'div',
    'failure',
    props,
    { code },
    {
      role: 'alert',
      children: words && (
        <>
          {code === 'offline' ? <OfflineIcon /> : <AlertIcon />}
          <span>
            {words}
            {reference && (
              <small data-auth="reference">
                {say(messages, 'failure.reference', { reference })}
              </small>
            )}
          </span>
        </>
      ),
    },
  )
}
