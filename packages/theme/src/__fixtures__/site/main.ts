import 'virtual:portico-theme.css'
import theme from './auth.theme.ts'

document.body.dataset.authTheme = JSON.stringify(theme)
