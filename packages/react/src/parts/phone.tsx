'use client'

import { useCallback, useState } from 'react'
import { drawPart } from '../part.tsx'
import { useLater } from '../use-later.ts'
import { Input, type InputProps } from './input.tsx'

/**
 * A phone number, with its country beside it. Renders `<div data-auth="phone">` around the input and
 * `<div data-auth="country">`, the list of countries, which is fetched once the page stands. Until then, and where
 * it cannot be, numbers are typed with their country code.
 *
 * It is one input with the name of the field, so that autofill and password managers see a phone number like any.
 */
export function Phone(props: InputProps) {
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  const find = useCallback((box: HTMLElement | null) => {
    setInput(box?.querySelector('input') ?? null)
  }, [])
  const later = useLater(loadCountry)
  const inside = (
    <>
      {later && input && <later.Country input={input} />}
      <Input {...props} type="tel" dir="ltr" />
    </>
  )
  return drawPart(
    'div',
    'phone',
    {},
    { plain: later === null },
    { ref: find, dir: 'ltr', children: inside },
  )
}

const loadCountry = () => import('./country.tsx')
