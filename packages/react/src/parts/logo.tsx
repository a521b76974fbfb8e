import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

/** The theme's logo for the present mode. Renders `<picture data-auth="logo">`, or nothing when the theme has none. */
export function Logo(props: PartProps<'picture', object>) {
  const { theme, mode } = useRoot('Logo')
  const logo = theme?.logo
  if (!logo) return null
  const { light, dark = light, alt, height } = logo
  return drawPart(
    'picture',
    'logo',
    props,
    {},
    {
      children: (
        <>
          {mode === 'system' && <source media="(prefers-color-scheme: dark)" srcSet={dark} />}
          <img src={mode === 'dark' ? dark : light} alt={alt} {...(height && { height })} />
        </>
      ),
    },
  )
}
