'use client'

import { Fragment, useCallback, useMemo } from 'react'
import type { Choices } from '../choices.ts'
import type { DrawnField } from '../field-options.ts'
import { ListIcon } from '../icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { useControl } from '../use-control.ts'
import { useLater } from '../use-later.ts'
import { Input, type InputProps } from './input.tsx'

/**
 * One of several: languages, time zones, or what the application lists. The browser's own list, which is found in by
 * typing and fits the device. Renders `<div data-auth="select">` around `<select data-auth="input choice">`.
 *
 * Long lists come once the page stands, with the browser's own choice made; where they cannot, it is typed.
 */
export function Select(props: PartProps<'select', object>) {
  const { messages } = useRoot('Select')
  const { field, control } = useControl('Select')
  const own = field.option.choices
  const lists = useLater(own ? none : loadLists)
  const language = say(messages, 'locale.lang')
  const choices = useMemo(
    () => (own ? fromOwn(own) : lists && fromLists(lists, field.kind, language)),
    [own, lists, field.kind, language],
  )
  const preset = useCallback(
    (box: HTMLElement | null) => {
      const select = box?.querySelector('select')
      if (select?.value === '') select.value = choices?.preset ?? ''
    },
    [choices],
  )

  if (!own && lists === null) return <Input {...(props as InputProps)} />
  const { defaultValue: _, ...shared } = control
  const options = (
    <>
      <option value="">{field.option.placeholder}</option>
      {choices?.groups.map(({ label, choices }) => {
        const options = choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))
        return (
          <Fragment key={label}>
            {label ? <optgroup label={label}>{options}</optgroup> : options}
          </Fragment>
        )
      })}
    </>
  )
  const ours = { ...shared, children: options }
  const inside = (
    <>
      {drawPart('select', 'input choice', props, {}, ours)}
      <ListIcon />
    </>
  )
  return drawPart('div', 'select', {}, {}, { ref: preset, children: inside })
}

const loadLists = () => import('../choices.ts')
const none = () => Promise.resolve(null)

function fromLists(
  { localeChoices, timeZoneChoices }: Awaited<ReturnType<typeof loadLists>>,
  kind: DrawnField['kind'],
  language: string,
): Choices {
  return kind === 'locale' ? localeChoices() : timeZoneChoices(language)
}

function fromOwn(choices: NonNullable<DrawnField['option']['choices']>): Choices {
  return { groups: [{ label: '', choices }], preset: '' }
}
