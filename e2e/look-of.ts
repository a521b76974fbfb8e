import type { Frame, Page } from '@playwright/test'

/** What is seen of each part of a screen, by the part's name: colours, corners, letters, sizes. */
export function lookOf(place: Page | Frame): Promise<Record<string, Record<string, string>>> {
  return place.evaluate(() => {
    const seen = [
      ...['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopLeftRadius'],
      ...['boxShadow', 'fontFamily', 'fontSize', 'fontWeight', 'height', 'paddingInlineStart'],
    ] as const
    const looks: Record<string, Record<string, string>> = {}
    for (const element of document.querySelectorAll<HTMLElement>('[data-auth]')) {
      const { auth = '', name = '', to = '' } = element.dataset
      const style = getComputedStyle(element)
      // A page is as high as its window, and what stands on it beside the card is the application's.
      const shown = auth === 'page' ? seen.filter(key => key !== 'height') : seen
      looks[[auth, name, to].join(' ').trim()] = Object.fromEntries(
        shown.map(key => [key, style[key]]),
      )
    }
    return looks
  })
}
