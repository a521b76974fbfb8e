import { flowsPage } from './flows-page.ts'
import { kitMarkup } from './kit-markup.tsx'
import { messagesPage } from './messages-page.ts'
import { partsPage } from './parts-page.ts'
import { tokensPage } from './tokens-page.ts'

/** What is printed from lists and from the kit itself, by file. */
export async function pages(): Promise<Record<string, string>> {
  return {
    'docs/flows.md': flowsPage(),
    'docs/messages.md': messagesPage(),
    'docs/parts.md': partsPage(),
    'docs/tokens.md': tokensPage(),
    ...(await kitMarkup()),
  }
}
