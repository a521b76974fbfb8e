import { defineTheme } from '@portico/theme'

/** Meridian: warm paper and ink green by day, a lit window by night, and amber for the hour it is. */
export default defineTheme({
  name: 'meridian',
  logo: {
    light: new URL('./src/brand/logo-light.svg', import.meta.url),
    dark: new URL('./src/brand/logo-dark.svg', import.meta.url),
    alt: 'Meridian',
    height: 32,
  },
  favicon: {
    light: new URL('./src/brand/mark.svg', import.meta.url),
    dark: new URL('./src/brand/mark-dark.svg', import.meta.url),
  },
  backgroundImage: {
    light: new URL('./src/brand/graticule-light.svg', import.meta.url),
    dark: new URL('./src/brand/graticule-dark.svg', import.meta.url),
  },
  colors: {
    light: {
      background: '#f7f5ef',
      card: '#fffdf8',
      border: '#e2ded2',
      foreground: '#16201d',
      foregroundSecondary: '#5a655f',
      primary: '#0b5c53',
      primaryForeground: '#fffdf8',
      accent: '#f1eee4',
      input: '#ffffff',
      inputBorder: '#858b82',
      destructive: '#a8321f',
      success: '#1a6e45',
      warning: '#855100',
    },
    dark: {
      background: '#0f1413',
      card: '#151c1a',
      border: '#26302d',
      foreground: '#edf2ef',
      foregroundSecondary: '#9fada7',
      primary: '#74d3c0',
      primaryForeground: '#05231e',
      accent: '#1e2725',
      input: '#101615',
      inputBorder: '#66736e',
      destructive: '#ff9d8a',
      success: '#7cd6a0',
      warning: '#f2b35e',
    },
  },
  radius: { button: 10, card: 18 },
  font: {
    family: { body: "'Inter Variable', ui-sans-serif, system-ui, sans-serif" },
  },
  shadow: {
    card: '0 1px 2px light-dark(rgb(46 38 16 / 0.06), rgb(0 0 0 / 0.4)), 0 18px 40px -20px light-dark(rgb(46 38 16 / 0.22), rgb(0 0 0 / 0.7))',
  },
  links: { terms: '/terms.html', privacy: '/terms.html#privacy' },
  css: new URL('./src/brand/auth.css', import.meta.url),
})
