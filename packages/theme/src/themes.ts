import type { Theme } from './theme.ts'

/** The default: quiet paper by day, ink by night, one blue. Its ten colours a mode are the kit's seeds. */
export const portico: Theme = {
  name: 'portico',
  colors: {
    light: {
      background: '#f6f6f4',
      border: '#e4e4e0',
      foreground: '#16171a',
      primary: '#2450d3',
      primaryForeground: '#ffffff',
      accent: '#f3f3f1',
      inputBorder: '#868a93',
      destructive: '#b3261e',
      success: '#1d7a46',
      warning: '#8a5a00',
    },
    dark: {
      background: '#101114',
      border: '#2a2c33',
      foreground: '#f2f2f3',
      primary: '#8aa7ff',
      primaryForeground: '#0b1536',
      accent: '#202228',
      inputBorder: '#6d717c',
      destructive: '#ff9a93',
      success: '#6bd39a',
      warning: '#f0c063',
    },
  },
  radius: { button: 8 },
  size: { controlHeight: 44 },
  font: {
    family: { mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' },
    size: { base: 15, small: 14 },
    weight: { label: 550, button: 600 },
  },
  shadow: {
    card: '0 1px 2px light-dark(rgb(16 17 20 / 0.05), rgb(0 0 0 / 0.3)), 0 12px 32px -12px light-dark(rgb(16 17 20 / 0.14), rgb(0 0 0 / 0.6))',
  },
  density: 'regular',
}
