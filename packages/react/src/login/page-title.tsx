'use client'

import { useEffect } from 'react'
import { useRoot } from '../root.tsx'

/**
 * Gives the browser's tab the title of what is on screen, and the document the language and direction it has. Stands
 * within the card, so that it is drawn with it. Renders nothing.
 */
export function PageTitle() {
  const { app, messages, titleId } = useRoot('LoginPage')
  const { 'locale.lang': lang, 'locale.dir': dir } = messages

  useEffect(() => {
    const title = document.getElementById(titleId)?.textContent
    if (!title) return
    document.title = app && !title.includes(app) ? `${title} – ${app}` : title
  })

  useEffect(() => {
    const { documentElement: html } = document
    const before = { lang: html.lang, dir: html.dir }
    Object.assign(html, { lang, dir })
    return () => void Object.assign(html, before)
  }, [lang, dir])

  return null
}
