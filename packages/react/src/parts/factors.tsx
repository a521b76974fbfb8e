'use client'

import type { AuthView, Factor, MfaMethod, PersonEvent } from '@portico/core'
import { useState } from 'react'
import { FactorIcon } from '../factor-icons.tsx'
import { ChevronIcon } from '../late-icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { type MessageKey, say } from '../say.ts'

export interface FactorsState {
  /** The answer to a choice is awaited. */
  pending: boolean
}

/**
 * The ways on, a button each: how to sign in, how to confirm it, or what to set up. Renders `<ul data-auth="factors">`
 * of `<button type="button" data-auth="factor" data-factor>`, or nothing on a screen without a choice.
 */
export function Factors(props: PartProps<'ul', FactorsState>) {
  const { view, messages, auth } = useRoot('Factors')
  const [chosen, setChosen] = useState<string | null>(null)
  if (chosen && !view.pending) setChosen(null)
  const ways = waysOf(view)
  if (!ways) return null

  const drawWay = ({ name, words, event }: Way) =>
    drawPart(
      'button',
      'factor',
      {},
      { factor: name, pending: view.pending && chosen === name },
      {
        type: 'button',
        'aria-disabled': view.pending,
        onClick() {
          if (view.pending) return
          auth.send(event)
          setChosen(name)
        },
        children: (
          <>
            <FactorIcon factor={name} />
            <span data-auth="factor-words">
              <span data-auth="factor-name">{say(messages, words)}</span>{' '}
              <span data-auth="factor-hint">{say(messages, `${words}.hint`)}</span>
            </span>
            <ChevronIcon />
          </>
        ),
      },
    )

  return drawPart<'ul', FactorsState>(
    'ul',
    'factors',
    props,
    { pending: view.pending },
    { children: ways.map(way => <li key={way.name}>{drawWay(way)}</li>) },
  )
}

interface Way {
  name: Factor | MfaMethod
  words: Extract<MessageKey, `factor.${Factor}` | `method.${MfaMethod}`>
  event: PersonEvent
}

function waysOf(view: AuthView): Way[] | null {
  switch (view.screen) {
    case 'chooseFactor':
      return view.factors.map(factor => ({
        name: factor,
        words: `factor.${factor}`,
        event: { type: 'choose', factor },
      }))
    case 'chooseSetUp':
    case 'mfaOffer':
      return view.methods.map(method => ({
        name: method,
        words: `method.${method}`,
        event: { type: 'setUp', method },
      }))
    default:
      return null
  }
}
