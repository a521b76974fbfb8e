/** A style sheet whose `url()`s have other addresses; `#ids` and `data:` are left alone. */
export function relinkCss(css: string, change: (src: string) => string): string {
  return css.replace(
    /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|([^"')\s][^)]*?))\s*\)/gi,
    (found, double?: string, single?: string, bare?: string) => {
      const src = double ?? single ?? bare
      if (src === undefined || src === '' || src.startsWith('#') || src.startsWith('data:'))
        return found
      return `url("${change(src)}")`
    },
  )
}
