import { useEffect, useRef, useState } from 'react'
import type { HostedPane } from '../studio/hosted-panes.ts'

/** A hosted page in a frame of its own, with its sheets adopted: nothing inline, and no script runs. */
export function HostedFrame({ title, pane }: { title: string; pane: HostedPane | undefined }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const { contentDocument: page, contentWindow: view } = frame.current ?? {}
    if (!isReady || !pane || !page || !view) return
    const { documentElement } = new DOMParser().parseFromString(pane.html, 'text/html')
    page.replaceChild(page.importNode(documentElement, true), page.documentElement)
    // Sheets belong to the document that made them.
    const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis
    page.adoptedStyleSheets = pane.sheets.map(({ css }) => {
      const sheet = new Sheet()
      sheet.replaceSync(css)
      return sheet
    })
  }, [pane, isReady])
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc="<!doctype html><html lang=en><title>…</title>"
      sandbox="allow-same-origin"
      onLoad={() => setReady(true)}
    />
  )
}
