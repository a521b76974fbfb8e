'use client'

import { useId } from 'react'
import { ListIcon } from '../icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { type Messages, say } from '../say.ts'

/** A language that people can choose. */
export interface Language {
  /** `en`, `pt-BR` @see RFC 5646 */
  tag: string
  /** What those who speak it call it: `Deutsch`. */
  name: string
  /** Fetches its words once they are wanted. */
  load(): Promise<Messages>
}

export interface LanguagesProps extends Omit<PartProps<'select', object>, 'value'> {
  languages: readonly Pick<Language, 'tag' | 'name'>[]
  /** The tag of the present one. */
  value: string
  /** Hears which one somebody chose: give its words to the door. */
  onValueChange(tag: string): void
}

/**
 * Lets people choose their language, each by its own name: the browser's own list, which keyboards and phones know.
 * Renders `<div data-auth="select">` around `<select data-auth="input languages">` with a label for ears, or nothing
 * where there is no choice.
 */
export function Languages({ languages, value, onValueChange, ...props }: LanguagesProps) {
  const { messages } = useRoot('Languages')
  const id = useId()
  if (languages.length < 2) return null
  const select = drawPart<'select', object>(
    'select',
    'input languages',
    props,
    {},
    {
      id,
      value,
      onChange: event => onValueChange(event.currentTarget.value),
      children: languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      )),
    },
  )
  const inside = (
    <>
      <label data-auth="said" htmlFor={props.id ?? id}>
        {say(messages, 'languages.label')}
      </label>
      {select}
      <ListIcon />
    </>
  )
  return drawPart('div', 'select', {}, {}, { children: inside })
}
