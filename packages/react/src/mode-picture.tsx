import type { ModeImages, Theme } from '@portico/theme'

interface Size {
  alt: string
  height?: number
  width?: number
}

/** The image of the present mode, for inside a `<picture>`: where the device chooses the mode, it chooses the image. */
export function modePicture(
  { light, dark = light }: ModeImages,
  theme: Theme,
  mode: 'light' | 'dark' | 'system',
  { alt, height, width }: Size,
) {
  const { colorScheme = 'auto' } = theme
  const shown = mode === 'system' && colorScheme !== 'auto' ? colorScheme : mode
  const src = shown === 'dark' ? dark : light
  return (
    <>
      {shown === 'system' && dark !== light && (
        // In a source set a blank ends the address.
        <source media="(prefers-color-scheme: dark)" srcSet={dark.replace(/\s/g, '%20')} />
      )}
      <img src={src} alt={alt} {...(height && { height })} {...(width && { width })} />
    </>
  )
}
