'use client'

import { modePicture } from '../mode-picture.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

export interface LogoState {
  /** At the start of the line, or in the middle with the words below it. */
  position: 'start' | 'center'
}

/** The theme's logo for the present mode. Renders `<picture data-auth="logo">`, or nothing when the theme has none. */
export function Logo(props: PartProps<'picture', LogoState>) {
  const { theme, mode } = useRoot('Logo')
  if (!theme?.logo) return null
  const { position = 'start' } = theme.logo
  return drawPart(
    'picture',
    'logo',
    props,
    { position },
    { children: modePicture(theme.logo, theme, mode, theme.logo) },
  )
}
