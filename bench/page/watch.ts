declare global {
  interface Window {
    watched: {
      /** When a password can be typed and sent, in milliseconds of the page's clock. */
      usableAt: number | null
      /** What the page itself names to be loaded at once. */
      scripts: string[]
      /** How often React has written to the page. */
      commits: number
    }
    __REACT_DEVTOOLS_GLOBAL_HOOK__: object
  }
}

/**
 * Runs in the page before anything else, so it names no function but methods: what runs TypeScript here would
 * leave a call of its own behind. React, in a production build too, tells the developer tools' hook of
 * every commit; we stand in for the tools.
 */
export function watch() {
  window.watched = { usableAt: null, scripts: [], commits: 0 }
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject() {
      return 1
    },
    checkDCE() {},
    onCommitFiberUnmount() {},
    onCommitFiberRoot() {
      window.watched.commits += 1
    },
  }
  // The page is read, and none of its modules has run.
  document.addEventListener(
    'readystatechange',
    () => {
      const named = document.querySelectorAll('script[type=module], link[rel=modulepreload]')
      window.watched.scripts = [...named].map(element =>
        element instanceof HTMLLinkElement ? element.href : (element as HTMLScriptElement).src,
      )
    },
    { once: true },
  )
  const observer = new MutationObserver(() => {
    const password = document.querySelector<HTMLInputElement>('form input[type=password]')
    const submit = document.querySelector<HTMLButtonElement>('form button[type=submit]')
    if (!password || !submit || password.disabled || submit.disabled) return
    window.watched.usableAt = performance.now()
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}
