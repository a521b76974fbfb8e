import { defineTheme } from '../define-theme.ts'
import { dusk, night } from './lantern-images.ts'

/** Dark first: ink and lantern light beside the form; dusk for who asks for light. Its pictures need `img-src data:`. */
export const lantern = defineTheme({
  name: 'lantern',
  colorScheme: 'dark',
  layout: 'split',
  backgroundImage: { light: dusk, dark: night },
  colors: {
    light: {
      background: '#fbf6ee',
      card: '#fffcf6',
      border: '#ebe1d0',
      foreground: '#2a1f14',
      foregroundSecondary: '#6b5a47',
      primary: '#8a4b08',
      primaryForeground: '#fffaf0',
      accent: '#f6eddd',
      input: '#ffffff',
      inputBorder: '#978872',
      destructive: '#ad2c1c',
      success: '#2c6e3f',
      warning: '#80560a',
    },
    dark: {
      background: '#0d0e13',
      card: '#12131a',
      border: '#292a34',
      foreground: '#f4efe7',
      foregroundSecondary: '#aca69c',
      primary: '#f7b955',
      primaryForeground: '#2a1900',
      accent: '#1e1f28',
      input: '#171821',
      inputBorder: '#6f6d78',
      destructive: '#ff9b8d',
      success: '#86d7a0',
      warning: '#f3cd7a',
    },
  },
  radius: { button: 10, card: 24 },
  density: 'spacious',
})
