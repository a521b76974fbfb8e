import type { AuthView, Failure, FieldSpec, FormScreen, Screen, ViewOf } from '@portico/core'
import { isFormScreen } from '@portico/core'
import { useEffect, useMemo } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { fieldOf } from '../failure-field.ts'
import { applyOptions } from '../field-options.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { loadRules, readValues, resolverFor, type Typed } from '../resolver.ts'
import { useRoot } from '../root.tsx'
import { FieldsContext } from './fields.tsx'

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
  return isForm(view) ? <FormOf key={view.screen} view={view} own={props} /> : null
}

function isForm(view: AuthView): view is ViewOf<FormScreen> {
  return isFormScreen(view.screen)
}

function FormOf({ view, own }: { view: ViewOf<FormScreen>; own: FormProps }) {
  const { auth, titleId, fields: options, rules } = useRoot('Form')
  const { screen, pending, passwordPolicy, failure } = view
  const fields = useMemo(
    () => applyOptions(view.fields, options[screen]),
    [view.fields, options, screen],
  )
  const form = useForm<Typed>({
    mode: 'onSubmit',
    resolver: resolverFor(fields, passwordPolicy, rules[screen]),
    defaultValues: known(fields, view.username),
  })
  const { setError, setFocus } = form

  useEffect(() => {
    void loadRules().catch(() => {})
  }, [])

  useEffect(() => {
    const field = failure && fieldOf(failure, fields)
    if (!field) return
    setError(field, { type: 'server', message: errorKey(failure) })
    setFocus(field)
    // Only a new failure is news; the fields only name it.
  }, [failure, fields, setError, setFocus])

  return (
    <FormProvider {...form}>
      <FieldsContext value={fields}>
        {drawPart(
          'form',
          'form',
          own,
          { screen, pending },
          {
            method: 'post',
            noValidate: true,
            'aria-labelledby': titleId,
            onSubmit(event) {
              const element = event.currentTarget
              void form.handleSubmit(() =>
                auth.send({ type: 'submit', values: readValues(element) }),
              )(event)
            },
          },
        )}
      </FieldsContext>
    </FormProvider>
  )
}

const errorKey = ({ code, rule }: Failure) =>
  code === 'passwordRejected' && rule ? `rule.${rule}` : `error.${code}`

/** Who they said they are is filled in; nothing else is known, and text typed before we arrived stays. */
function known(fields: readonly FieldSpec[], username: string): Typed {
  const identifier = fields.find(({ autoComplete }) => autoComplete === 'username')
  return identifier && username ? { [identifier.name]: username } : {}
}
