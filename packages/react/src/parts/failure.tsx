'use client'

import { use } from 'react'
import { fieldNameOf } from '../failure-field.ts'
import { FormContext, useFormError } from '../form-errors.ts'
import { AlertIcon, OfflineIcon } from '../icons.tsx'
import { say } from '../messages/say.ts'
import { useOnline } from '../online.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

export interface FailureState {
  /** The error's code; absent when all is well. */
  code: string | null
}

/**
 * Why the last request failed, when it is about no single field; or that the device is offline. Renders
 * `<div role="alert" data-auth="failure">`, empty while all is well, so that what comes is announced.
 */
export function Failure(props: PartProps<'div', FailureState>) {
  const { view, messages } = useRoot('Failure')
  const { fields } = use(FormContext)
  const own = useFormError()
  const online = useOnline()
  const failure = view.failure && !fieldNameOf(view.failure, fields) ? view.failure : null
  const code = online ? (failure?.code ?? null) : 'offline'
  const words = online ? own || (code && say(messages, `error.${code}`)) : say(messages, 'offline')
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
