import axe from 'axe-core'

/** Only what a mode or a direction can change; the rest is looked at before. */
const rules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/**
 * Looks at a story once more, in the other mode and the other direction, where it stands: the walk is not walked
 * again.
 *
 * @throws {Error} that names the rule, the element and why.
 * @see https://www.w3.org/TR/WCAG22/
 */
export async function lookTheOtherWay(): Promise<void> {
  const pages = [...document.querySelectorAll<HTMLElement>('[data-auth-theme]')]
  // An open dialog has stories of its own for each look: after two runs axe no longer sees that it is one.
  if (!pages.length || document.querySelector('[role=dialog]')) return
  const before = pages.map(({ dir, dataset }) => ({ dir, mode: dataset.authMode }))
  try {
    for (const page of pages) {
      page.dir = page.dir === 'rtl' ? 'ltr' : 'rtl'
      page.dataset.authMode = page.dataset.authMode === 'dark' ? 'light' : 'dark'
    }
    // Colours on their way; what turns for ever goes on.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    }
    const { violations } = await axe.run(document.body, {
      runOnly: { type: 'rule', values: rules },
    })
    if (violations.length) throw new Error(inWords(violations))
  } finally {
    pages.forEach((page, at) => {
      page.dir = before[at]?.dir ?? ''
      if (before[at]?.mode === undefined) delete page.dataset.authMode
      else page.dataset.authMode = before[at].mode
    })
  }
}

function inWords(violations: axe.Result[]): string {
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  )
  return `In the other mode and direction:\n${lines.join('\n')}`
}
