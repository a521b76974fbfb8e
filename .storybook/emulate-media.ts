/** What of the device a designer may set for the page. */
export interface Emulated {
  reducedMotion: boolean
  forcedColors: boolean
}

/**
 * Makes the page’s own rules for a device apply, or not, without the device: no page can set what the device says,
 * but it can say of each `@media` rule when it holds.
 *
 * Colours themselves are forced by `forced-colors.css`, on `data-forced-colors`: an approximation.
 */
export function emulateMedia({ reducedMotion, forcedColors }: Emulated) {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
  for (const sheet of sheets) {
    for (const rule of mediaRules(sheet)) {
      const own = original.get(rule) ?? rule.media.mediaText
      original.set(rule, own)
      const wanted = own
        .replace(/\(prefers-reduced-motion: reduce\)/, reducedMotion ? 'all' : '$&')
        .replace(/\(prefers-reduced-motion: no-preference\)/, reducedMotion ? 'not all' : '$&')
        .replace(/\(forced-colors: active\)/, forcedColors ? 'all' : '$&')
        .replace(/\(forced-colors: none\)/, forcedColors ? 'not all' : '$&')
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted
    }
  }
  document.documentElement.toggleAttribute('data-forced-colors', forcedColors)
}

const original = new WeakMap<CSSMediaRule, string>()

/** However deep in layers, scopes and other conditions. */
function* mediaRules(group: CSSStyleSheet | CSSGroupingRule): Generator<CSSMediaRule> {
  for (const rule of readable(group)) {
    if (rule instanceof CSSMediaRule) yield rule
    if ('cssRules' in rule) yield* mediaRules(rule as CSSGroupingRule)
  }
}

/** Sheets of other origins keep their rules to themselves. */
function readable(group: CSSStyleSheet | CSSGroupingRule): CSSRule[] {
  try {
    return [...group.cssRules]
  } catch {
    return []
  }
}
