import { AlertIcon } from '../icons.tsx'
import type { MessageKey } from '../messages/say.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

export interface FieldErrorProps extends PartProps<'p', object> {
  /** The key of our words, or an application's own sentence. */
  message: string | undefined
}

/** What is wrong with one field, in words, with a sign. Renders `<p data-auth="field-error">`, or nothing. */
export function FieldError({ message, ...props }: FieldErrorProps) {
  const { messages, auth } = useRoot('FieldError')
  if (message === undefined) return null
  const known = Object.hasOwn(messages, message) ? messages[message as MessageKey] : message
  const count = String(auth.settings.passwordPolicy.minLength)
  const words = message.startsWith('rule.')
    ? messages['error.passwordRejected.rule'].replace('{rule}', known.replace('{count}', count))
    : known
  return drawPart(
    'p',
    'field-error',
    props,
    {},
    {
      children: (
        <>
          <AlertIcon />
          <span>{words}</span>
        </>
      ),
    },
  )
}
