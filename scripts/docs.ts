// Prints what has its source elsewhere: screens and what leads where, parts, tokens, the kit's own markup.
import { writeFileSync } from 'node:fs'
import { pages } from './pages.ts'

for (const [file, text] of Object.entries(await pages())) {
  writeFileSync(file, text)
  console.log(file)
}
