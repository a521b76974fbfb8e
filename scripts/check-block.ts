import { defineTheme } from '@portico/theme'
import { transform } from 'lightningcss'
import { checkCommands } from './check-commands.ts'

/**
 * What is wrong with a block that no compiler reads, as sentences. `text` and `mermaid` are for eyes.
 *
 * @param language as the page says it; `ts` and `tsx` are compiled elsewhere.
 */
export function checkBlock(language: string, code: string): string[] {
  return attempt(() => checks[language]?.(code) ?? [`no check for “${language}”`])
}

const none = () => []

const checks: Record<string, (code: string) => string[]> = {
  css(code) {
    transform({ filename: 'page.css', code: Buffer.from(code) })
    return []
  },
  html: strayTags,
  json(code) {
    const said = JSON.parse(code)
    if ('colors' in said) defineTheme(said)
    return []
  },
  sh: checkCommands,
  mermaid: none,
  text: none,
  ts: none,
  tsx: none,
}

function attempt(check: () => string[]): string[] {
  try {
    return check()
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)]
  }
}

/** Tags that do not close what is open. */
function strayTags(code: string): string[] {
  const open: string[] = []
  for (const [tag, slash, name = ''] of code.matchAll(/<(\/?)([a-z][\w-]*)[^>]*>/g)) {
    if (/^(br|hr|img|input|link|meta)$/.test(name)) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [`${tag} closes nothing`]
  }
  return open.map(name => `<${name}> stays open`)
}
