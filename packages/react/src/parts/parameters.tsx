'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

/**
 * What a challenge of the pool's own tells everybody, name by name, as plain text. Renders `<dl data-auth="parameters">`,
 * or nothing where it tells nothing.
 */
export function Parameters(props: PartProps<'dl', object>) {
  const { view } = useRoot('Parameters')
  const told = view.screen === 'custom' ? Object.entries(view.parameters) : []
  if (told.length === 0) return null
  const children = told.map(([name, value]) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  ))
  return drawPart('dl', 'parameters', props, {}, { children })
}
