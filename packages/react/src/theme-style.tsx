import { type Theme, toCss } from '@portico/theme'
import { useInsertionEffect } from 'react'

const sheets = new Map<string, { sheet: CSSStyleSheet; uses: number }>()

/**
 * Puts a theme's style sheet into the page for as long as it is mounted. Renders nothing: the sheet is a
 * constructed one, so a strict Content-Security-Policy holds. A page whose server renders it links the file
 * that `@portico/theme/vite` writes instead.
 */
export function ThemeStyle({ theme }: { theme: Theme }) {
  useInsertionEffect(() => adopt(toCss(theme).css), [theme])
  return null
}

function adopt(css: string): () => void {
  const kept = sheets.get(css) ?? { sheet: new CSSStyleSheet(), uses: 0 }
  if (kept.uses++ === 0) {
    kept.sheet.replaceSync(css)
    sheets.set(css, kept)
    document.adoptedStyleSheets.push(kept.sheet)
  }
  return () => {
    if (--kept.uses > 0) return
    sheets.delete(css)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== kept.sheet)
  }
}
