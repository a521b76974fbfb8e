'use client'

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { findCountries, listCountries } from '../countries.ts'
import { ChosenIcon } from '../late-icons.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface CountryListProps {
  id: string
  /** The present one. */
  chosen: string
  /** Those to choose from, if not all. */
  only: readonly string[] | undefined
  onChoose: (country: string) => void
  onClose: () => void
}

/**
 * Countries to choose from, found by name or calling code: typing finds, arrows go through what is found, Enter
 * takes, Escape leaves. Renders `<div data-auth="popover">` with a combobox and its listbox.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function CountryList({ id, chosen, only, onChoose, onClose }: CountryListProps) {
  const { messages } = useRoot('CountryList')
  const language = say(messages, 'locale.lang')
  const countries = useMemo(() => listCountries(language, only), [language, only])
  const [sought, setSought] = useState('')
  const [active, setActive] = useState(chosen)
  const found = useMemo(() => findCountries(countries, sought), [countries, sought])
  const at = found.findIndex(({ country }) => country === active)
  const panel = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)

  useEffect(() => {
    search.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
    const list = panel.current?.querySelector('[role=listbox]')
    const option = list?.querySelector<HTMLElement>('[data-active]')
    if (list && option) list.scrollTop = option.offsetTop - list.clientHeight / 2
  }, [])

  useEffect(() => {
    // Before a dialog around us hears of it, and closes as well.
    const leave = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose()
    }
    addEventListener('keydown', leave, { capture: true })
    return () => removeEventListener('keydown', leave, { capture: true })
  }, [onClose])

  useEffect(() => {
    const element = panel.current
    // What is pressed beside the search leaves the focus in it.
    const stay = (event: Event) => event.target !== search.current && event.preventDefault()
    const take = ({ target }: Event) => {
      const option = (target as Element).closest<HTMLElement>('[role=option]')
      if (option?.dataset.country) onChoose(option.dataset.country)
    }
    element?.addEventListener('mousedown', stay)
    element?.addEventListener('click', take)
    return () => {
      element?.removeEventListener('mousedown', stay)
      element?.removeEventListener('click', take)
    }
  }, [onChoose])

  function find(text: string) {
    setSought(text)
    setActive(findCountries(countries, text)[0]?.country ?? '')
  }

  function go(place: number) {
    const next = found[Math.max(0, Math.min(place, found.length - 1))]
    if (!next) return
    setActive(next.country)
    document.getElementById(optionId(id, next.country))?.scrollIntoView({ block: 'nearest' })
  }

  function press(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step !== undefined) go(at + step)
    else if (event.key === 'Enter' && active) onChoose(active)
    // Enter with nothing found must not send the form.
    if (step !== undefined || event.key === 'Enter') event.preventDefault()
  }

  return (
    <div ref={panel} data-auth="popover" dir={say(messages, 'locale.dir')}>
      <input
        ref={search}
        data-auth="input search"
        role="combobox"
        type="text"
        inputMode="search"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={say(messages, 'country.search')}
        placeholder={say(messages, 'country.search')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={at >= 0 ? optionId(id, active) : undefined}
        onChange={event => find(event.target.value)}
        onKeyDown={press}
      />
      <div id={id} data-auth="options" role="listbox" aria-label={say(messages, 'country.list')}>
        {found.map(({ country, code, name }) => (
          <div
            key={country}
            id={optionId(id, country)}
            data-auth="option"
            data-active={country === active ? '' : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={country === chosen}
            data-country={country}
          >
            <span data-auth="option-name">{name}</span> <bdi dir="ltr">+{code}</bdi>
            {country === chosen && <ChosenIcon />}
          </div>
        ))}
      </div>
      <p data-auth="none" role="status">
        {found.length === 0 && say(messages, 'country.none')}
      </p>
    </div>
  )
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

const optionId = (id: string, country: string) => `${id}-${country}`
