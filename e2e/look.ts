import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds against WCAG 2.2 A and AA. */
export async function axe(page: Page, without: string[] = []): Promise<string[]> {
  // To read axe takes longer than to run it: once for each document will do.
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page })
    .options({ resultTypes: ['violations'] })
    .disableRules(without)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
    // There are no frames here, so one run in the page will do.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

/** What does not fit: a page wider than the window, text that is cut off, a target too small to hit. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) problems.push(`page is ${scrollWidth} px wide`)
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const { width, height, left, right } = element.getBoundingClientRect()
      if (width <= 1 || !element.checkVisibility()) continue
      const name = `${element.dataset.auth ?? element.className} “${element.innerText?.slice(0, 30)}”`
      if (left < -0.5 || right > clientWidth + 0.5) problems.push(`${name} sticks out`)
      // A box that is drawn small may have room around it that is hit as well.
      const box = element.matches('[type="checkbox"]')
      const room = box ? getComputedStyle(element, '::before') : null
      const reach = Number.parseFloat(room?.height ?? '') || 0
      const isSmall = Math.max(width, reach) < 24 || Math.max(height, reach) < 24
      if (element.matches('button, input, a, select') && isSmall) {
        problems.push(`${name} is ${width} × ${height} px`)
      }
      if (element.matches('form input, [type="submit"]') && !box && height < 44) {
        problems.push(`${name} is only ${height} px high`)
      }
      const { overflowX, textOverflow } = getComputedStyle(element)
      const cut =
        overflowX !== 'visible' && textOverflow !== 'ellipsis' && !element.matches('input')
      if (cut && element.scrollWidth > element.clientWidth + 1) problems.push(`${name} is cut off`)
    }
    return problems
  })
}
