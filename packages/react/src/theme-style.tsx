'use client'

import type { Theme } from '@portico/theme'
import { isPrinted, ownSheet } from '@portico/theme/printed'
import { useInsertionEffect } from 'react'

const sheets = new Map<string, { sheet: CSSStyleSheet; uses: number }>()

/**
 * Puts a theme's style sheet into the page for as long as it is mounted. Renders nothing: the sheet is a
 * constructed one, so a strict Content-Security-Policy holds. A theme imported by way of
 * `@portico/theme/vite` has brought its style sheet already, and is left as it is.
 */
export function ThemeStyle({ theme }: { theme: Theme }) {
  useInsertionEffect(() => {
    if (isPrinted(theme)) return
    const css = ownSheet(theme)
    return css === undefined ? adoptLater(theme) : adopt(css)
  }, [theme])
  return null
}

/** A theme that went through no `defineTheme`, or a copy of one: the printer is fetched for it. */
function adoptLater(theme: Theme): () => void {
  let gone = false
  let remove = () => {}
  void import('@portico/theme/css').then(({ toCss }) => {
    if (!gone) remove = adopt(toCss(theme).css)
  })
  return () => {
    gone = true
    remove()
  }
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
