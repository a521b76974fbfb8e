import type { Theme } from '@portico/theme'

interface ThemeIconProps {
  theme: Theme
  mode: 'light' | 'dark' | 'system'
}

/** The theme's icon in the browser's tab, by mode. React puts it into the document's head. */
export function ThemeIcon({ theme: { favicon, colorScheme = 'auto' }, mode }: ThemeIconProps) {
  if (!favicon) return null
  const { light, dark = light } = favicon
  const shown = mode === 'system' && colorScheme !== 'auto' ? colorScheme : mode
  if (shown !== 'system') return <link rel="icon" href={shown === 'dark' ? dark : light} />
  if (dark === light) return <link rel="icon" href={light} />
  return (
    <>
      <link rel="icon" href={light} media="(prefers-color-scheme: light)" />
      <link rel="icon" href={dark} media="(prefers-color-scheme: dark)" />
    </>
  )
}
