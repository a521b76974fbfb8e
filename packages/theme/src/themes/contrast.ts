import { defineTheme } from '../define-theme.ts'

/** For everybody who needs more: text at 7:1 and better, edges two pixels wide, larger type and targets. */
export const contrast = defineTheme({
  name: 'contrast',
  colors: {
    light: {
      background: '#ffffff',
      card: '#ffffff',
      border: '#000000',
      foreground: '#000000',
      foregroundSecondary: '#1f1f1f',
      primary: '#0a2bb8',
      primaryForeground: '#ffffff',
      accent: '#e4e9ff',
      inputBorder: '#000000',
      destructive: '#8f0d0d',
      destructiveBorder: '#8f0d0d',
      success: '#0b4f24',
      successBorder: '#0b4f24',
      warning: '#5a3a00',
      warningBorder: '#5a3a00',
    },
    dark: {
      background: '#000000',
      card: '#000000',
      border: '#ffffff',
      foreground: '#ffffff',
      foregroundSecondary: '#e6e6e6',
      primary: '#ffd83d',
      primaryForeground: '#000000',
      accent: '#2b2b2b',
      inputBorder: '#ffffff',
      destructive: '#ffb3ad',
      destructiveBorder: '#ffb3ad',
      success: '#8ff0b0',
      successBorder: '#8ff0b0',
      warning: '#ffd98a',
      warningBorder: '#ffd98a',
    },
  },
  radius: { button: 6, card: 10 },
  size: { controlHeight: 52 },
  font: { size: { base: 17, small: 16 }, weight: { label: 650, button: 700 } },
  shadow: { card: 'none' },
  css: `
    [data-auth='card'], [data-auth~='input'], [data-auth='provider'], [data-auth='factor'],
    [data-auth='decline'], [data-auth='failure'], [data-auth='notice'] { border-width: 2px }
    [data-auth='go'], [data-auth='resend'], [data-auth='link'] { text-decoration: underline }
    [data-auth]:focus-visible { outline-width: 3px }
  `,
})
