import { defineTheme } from '../define-theme.ts'
import { dayPond, frog, nightPond } from './pond-images.ts'

/** Light green, with a frog in the middle who has kept you a place. Its pictures need `img-src data:`. */
export const pond = defineTheme({
  name: 'pond',
  logo: { light: frog, alt: 'Pond', height: 72, position: 'center' },
  backgroundImage: { light: dayPond, dark: nightPond },
  colors: {
    light: {
      background: '#e3f2dd',
      card: '#fdfffc',
      border: '#d5e4d0',
      foreground: '#14281a',
      foregroundSecondary: '#4a5f50',
      primary: '#1d7a3c',
      primaryForeground: '#ffffff',
      accent: '#ecf6e9',
      input: '#ffffff',
      inputBorder: '#77907d',
      destructive: '#ae2f26',
      success: '#1d7a3c',
      warning: '#7d5a00',
    },
    dark: {
      background: '#0d1c13',
      card: '#14261b',
      border: '#26402f',
      foreground: '#eaf5ec',
      foregroundSecondary: '#a2b9a8',
      primary: '#7fd991',
      primaryForeground: '#05240f',
      accent: '#1d3326',
      input: '#0f2016',
      inputBorder: '#5f7f69',
      destructive: '#ff9f92',
      success: '#7fd991',
      warning: '#ecc566',
    },
  },
  radius: { button: 22, input: 14, card: 28 },
  shadow: {
    card: '0 1px 2px light-dark(rgb(20 60 30 / 0.08), rgb(0 0 0 / 0.4)), 0 24px 48px -24px light-dark(rgb(20 60 30 / 0.28), rgb(0 0 0 / 0.7))',
  },
})
