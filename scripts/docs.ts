// Prints the pages whose source is a list: screens and what leads where, parts, tokens.
import { writeFileSync } from 'node:fs'
import { pages } from './pages.ts'

for (const [file, text] of Object.entries(pages())) {
  writeFileSync(file, text)
  console.log(file)
}
