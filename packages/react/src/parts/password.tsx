'use client'

import { useEffect, useState } from 'react'
import { useField } from '../field-context.ts'
import { EyeIcon, EyeOffIcon } from '../icons.tsx'
import { drawPart } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { Input, type InputProps } from './input.tsx'

/**
 * A password, with a button that shows it. Renders `<div data-auth="password">` around the input and
 * `<button data-auth="reveal" aria-pressed>`. It hides again when it is sent and when the page is left.
 */
export function Password(props: InputProps) {
  const { messages, view } = useRoot('Password')
  const { id } = useField('Password')
  const [visible, setVisible] = useState(false)
  const [sent, setSent] = useState(view.pending)
  if (sent !== view.pending) {
    setSent(view.pending)
    if (view.pending) setVisible(false)
  }

  useEffect(() => {
    const hide = () => setVisible(false)
    addEventListener('blur', hide)
    return () => removeEventListener('blur', hide)
  }, [])

  return drawPart(
    'div',
    'password',
    {},
    { visible },
    {
      children: (
        <>
          <Input {...props} type={visible ? 'text' : 'password'} />
          {drawPart(
            'button',
            'reveal',
            {},
            { visible },
            {
              type: 'button',
              'aria-pressed': visible,
              'aria-controls': id,
              'aria-label': say(messages, 'password.show'),
              onClick: () => setVisible(!visible),
              children: visible ? <EyeOffIcon /> : <EyeIcon />,
            },
          )}
        </>
      ),
    },
  )
}
