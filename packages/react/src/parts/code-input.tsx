import { Input, type InputProps } from './input.tsx'

/**
 * A code from a message or an app, as one input: paste and autofill give all of it at once, spaces and dashes
 * are no matter, a leading zero stays. Renders `<input data-auth="input code" inputmode="numeric">`.
 *
 * Nothing is sent by itself when it is full: the person says when.
 */
export function CodeInput(props: InputProps) {
  return <Input {...props} data-auth="input code" inputMode="numeric" />
}
