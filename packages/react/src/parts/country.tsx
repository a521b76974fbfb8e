'use client'

import { useEffect, useRef, useState } from 'react'
import { presetCountry } from '../countries.ts'
import { useField } from '../field-context.ts'
import { ListIcon } from '../icons.tsx'
import { drawPart } from '../part.tsx'
import { type PhoneOrigin, type PhoneWatch, watchPhone } from '../phone-watch.ts'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { CountryList } from './country-list.tsx'

/**
 * The country of a phone number, and the list it can be chosen from. Renders `<div data-auth="country">` around
 * `<button aria-haspopup="listbox">`. The button says the calling code as long as the number does not.
 */
export function Country({ input }: { input: HTMLInputElement }) {
  const { messages } = useRoot('Country')
  const { field, id } = useField('Country')
  const { country: given, countries: only } = field.option
  const [origin, setOrigin] = useState<PhoneOrigin>()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const watch = useRef<PhoneWatch>(null)
  // A list written where it is used is another one each time, and says the same.
  const allowed = only?.join()

  useEffect(() => {
    const only = allowed?.split(',')
    const start = presetCountry(given, only)
    watch.current = watchPhone(input, { start, only }, next =>
      setOrigin(last => (last && same(last, next) ? last : next)),
    )
    return () => watch.current?.stop()
  }, [input, given, allowed])

  if (!origin) return null
  const { country, code, isSpelt } = origin
  const language = say(messages, 'locale.lang')
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
  const list = `${id}-countries`
  const shown = (
    <>
      <button
        ref={button}
        type="button"
        data-auth="country-button"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-label={say(messages, 'country.choose', { country: `${name}, ${country} +${code}` })}
        title={name}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {country} <span data-auth="country-code">+{code}</span>
        <ListIcon />
      </button>
      {isOpen && (
        <CountryList
          id={list}
          chosen={country}
          only={only}
          onChoose={next => {
            watch.current?.choose(next)
            setOpen(false)
            input.focus()
          }}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
  return drawPart(
    'div',
    'country',
    {},
    { country, spelt: isSpelt, open: isOpen },
    {
      children: shown,
      onBlur(event) {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      },
    },
  )
}

const same = (a: PhoneOrigin, b: PhoneOrigin) => a.country === b.country && a.isSpelt === b.isSpelt
