'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { sayHint } from '../say-hint.ts'

/** A line on what this screen is about, or where to look. Renders `<p data-auth="hint">`, or nothing. */
export function Hint(props: PartProps<'p', object>) {
  const { view, messages, app, auth } = useRoot('Hint')
  const children = sayHint(view, { messages, app, settings: auth.settings })
  return children ? drawPart('p', 'hint', props, {}, { children }) : null
}
