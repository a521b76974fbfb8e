'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

/** The theme's logo for the present mode. Renders `<picture data-auth="logo">`, or nothing when the theme has none. */
export function Logo(props: PartProps<'picture', object>) {
  const { theme, mode } = useRoot('Logo')
  const logo = theme?.logo
  if (!logo) return null
  const { light, dark = light, alt, height } = logo
  const { colorScheme = 'auto' } = theme
  const shown = mode === 'system' && colorScheme !== 'auto' ? colorScheme : mode
  return drawPart(
    'picture',
    'logo',
    props,
    {},
    {
      children: (
        <>
          {shown === 'system' && <source media="(prefers-color-scheme: dark)" srcSet={dark} />}
          <img src={shown === 'dark' ? dark : light} alt={alt} {...(height && { height })} />
        </>
      ),
    },
  )
}
