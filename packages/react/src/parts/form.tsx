'use client'

import {
  type AuthView,
  type Failure,
  type FormScreen,
  isFormScreen,
  type Screen,
  type ViewOf,
} from '@portico/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { fieldNameOf } from '../failure-field.ts'
import { applyOptions } from '../field-options.ts'
import { createFormErrors, FormContext } from '../form-errors.ts'
import { readValues } from '../form-values.ts'
import { createFormWatch } from '../form-watch.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { useRound } from '../round.ts'
import type { MessageKey } from '../say.ts'

export interface FormState {
  screen: Screen
  /** The request is out. */
  pending: boolean
}

export type FormProps = PartProps<'form', FormState>

/**
 * The present screen's form: what is typed lives in the page until it is sent, and stays there when it fails.
 * Renders `<form data-auth="form" method="post">`, or nothing on a screen without one.
 */
export function Form(props: FormProps) {
  const { view } = useRoot('Form')
  const round = useRound(view)
  return isForm(view) ? <FormOf key={round} view={view} own={props} /> : null
}

function isForm(view: AuthView): view is ViewOf<FormScreen> {
  return isFormScreen(view.screen)
}

function FormOf({ view, own }: { view: ViewOf<FormScreen>; own: FormProps }) {
  const { auth, titleId, fields: options, rules } = useRoot('Form')
  const { screen, pending, passwordPolicy: policy, failure } = view
  const fields = useMemo(
    () => applyOptions(view.fields, options[screen], auth.settings),
    [view.fields, options, screen, auth],
  )
  const [errors] = useState(createFormErrors)
  const [watch] = useState(() => createFormWatch({ fields, policy, own: rules[screen] }, errors))
  const value = useMemo(() => ({ fields, errors }), [fields, errors])
  const shown = useRef<Failure>(null)

  useEffect(() => watch.demand({ fields, policy, own: rules[screen] }))
  useEffect(() => watch.start(), [watch])

  useEffect(() => {
    if (shown.current === failure) return
    shown.current = failure
    errors.clearServer()
    const name = failure && fieldNameOf(failure, fields)
    if (!name) return
    errors.setServer(name, errorKey(failure, screen))
    watch.focus(name)
  }, [failure, fields, errors, watch, screen])

  return (
    <FormContext value={value}>
      {drawPart(
        'form',
        'form',
        own,
        { screen, pending },
        {
          ref: watch.hold,
          method: 'post',
          noValidate: true,
          'aria-labelledby': titleId,
          onInput: event => errors.clearServer((event.target as HTMLInputElement).name),
          onSubmit(event) {
            event.preventDefault()
            const form = event.currentTarget
            void watch.submit(() => {
              // Whoever went elsewhere while the rules were asked has not sent this.
              const isHere = form.isConnected && auth.getView().screen === screen
              if (isHere) auth.send({ type: 'submit', values: readValues(form) })
            })
          },
        },
      )}
    </FormContext>
  )
}

function errorKey({ code, rule }: Failure, screen: FormScreen): MessageKey {
  if (code === 'passwordRejected' && rule) return `rule.${rule}`
  // An app is asked for no other code: it shows the next one by itself.
  const isOfApp = screen === 'totp' || screen === 'setUpTotp'
  return code === 'codeExpired' && isOfApp ? 'error.codeExpired.app' : `error.${code}`
}
