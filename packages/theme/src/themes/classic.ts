import { defineTheme } from '../define-theme.ts'

/** The classic hosted page, redrawn: plain blue, square corners, social accounts in a column of their own. */
export const classic = defineTheme({
  name: 'classic',
  layout: 'columns',
  colors: {
    light: {
      background: '#e9edf1',
      card: '#ffffff',
      border: '#d9dfe5',
      foreground: '#1b2733',
      foregroundSecondary: '#4d5b69',
      primary: '#2269a4',
      primaryForeground: '#ffffff',
      accent: '#f0f4f8',
      inputBorder: '#7f8c99',
      destructive: '#b8283a',
      success: '#1c7430',
      warning: '#865800',
    },
    dark: {
      background: '#10161c',
      card: '#19212a',
      border: '#2d3843',
      foreground: '#eef3f7',
      foregroundSecondary: '#a6b4c1',
      primary: '#7cbaf0',
      primaryForeground: '#06203a',
      accent: '#232e39',
      inputBorder: '#6c7b89',
      destructive: '#ff9aa2',
      success: '#73d18a',
      warning: '#efbf60',
    },
  },
  radius: { button: 4, card: 6, alert: 4 },
  size: { controlHeight: 42 },
  shadow: {
    card: '0 1px 3px light-dark(rgb(27 39 51 / 0.12), rgb(0 0 0 / 0.4)), 0 8px 24px -12px light-dark(rgb(27 39 51 / 0.2), rgb(0 0 0 / 0.6))',
  },
})
