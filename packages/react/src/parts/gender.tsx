'use client'

import { useField } from '../field-context.ts'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { Input, type InputProps } from './input.tsx'

/**
 * A person's gender in their own words, with some to pick from. Renders `<input data-auth="input" list>` and its
 * `<datalist>`.
 */
export function Gender(props: InputProps) {
  const { messages } = useRoot('Gender')
  const { id } = useField('Gender')
  const list = `${id}-list`
  return (
    <>
      <Input {...props} list={list} />
      <datalist id={list}>
        {(['female', 'male', 'nonBinary'] as const).map(key => (
          <option key={key} value={say(messages, `gender.${key}`)} />
        ))}
      </datalist>
    </>
  )
}
