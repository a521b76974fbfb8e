'use client'

import { useField } from '../field-context.ts'
import { AlertIcon } from '../icons.tsx'
import { inWords } from '../in-words.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

/** What is wrong with the field, in words, with a sign: ours, or an application's own sentence. Renders `<p data-auth="field-error">`, or nothing. */
export function FieldError(props: PartProps<'p', object>) {
  const { messages, auth } = useRoot('FieldError')
  const { error: message, id, field } = useField('FieldError')
  if (message === undefined) return null
  const known = inWords(messages, message)
  const count = String(auth.settings.passwordPolicy.minLength)
  const words = message.startsWith('rule.')
    ? messages['error.passwordRejected.rule'].replace('{rule}', known.replace('{count}', count))
    : known.replace(/\{(min|max)\}/g, (_, limit: 'min' | 'max') => String(field[limit]))
  return drawPart(
    'p',
    'field-error',
    props,
    {},
    {
      id: `${id}-error`,
      children: (
        <>
          <AlertIcon />
          <span>{words}</span>
        </>
      ),
    },
  )
}
