import { defineTheme } from '../../index.ts'
import { colors } from './colors.ts'

export default defineTheme({
  name: 'site',
  colors,
  backgroundImage: { light: new URL('./hills.svg', import.meta.url) },
  css: new URL('./auth.css', import.meta.url),
})
