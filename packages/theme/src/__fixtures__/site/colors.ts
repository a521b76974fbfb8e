export const colors = {
  light: { primary: '#0b6e5f', primaryForeground: '#ffffff', foregroundSecondary: '#aab0ae' },
  dark: { primary: '#5fd0bd', primaryForeground: '#06231e', foregroundSecondary: '#a4b0ad' },
} as const
