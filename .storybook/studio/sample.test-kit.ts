import { defineTheme } from '../../packages/theme/src/define-theme.ts'
import { images } from '../../packages/theme/src/managed-login/images.test-kit.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { dataUrl } from './drop-image.ts'
import { pin } from './pin.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"></path></svg>'

export const logoSrc = dataUrl('svg', utf8(drawing))
export const pngSrc = dataUrl('png', images.png(60, 20))

/** A brand as a designer leaves it: own colours, a logo for each mode, a background, an icon, own CSS. */
export function sampleTheme(): Theme {
  const start: Theme = { name: 'north-sea', colors: { light: {}, dark: {} } }
  const changes = [
    ['colors.light.primary', '#0b5d4e'],
    ['colors.dark.primary', '#7fd6c2'],
    ['logo.light', pngSrc],
    ['logo.dark', logoSrc],
    ['backgroundImage.light', dataUrl('jpeg', images.jpeg(40, 30))],
    ['favicon.light', logoSrc],
    ['radius.button', 4],
    ['font.family.body', "'Inter', sans-serif"],
    ['links.terms', 'https://sea.example/terms'],
    ['css', "[data-auth='title'] {\n  letter-spacing: 0.01em;\n}"],
  ] as const
  return defineTheme(changes.reduce((theme, [path, value]) => pin(theme, path, value), start))
}
