import { expect, it } from 'vitest'
import { checkBlock } from './check-block.ts'
import { checkLinks } from './check-links.ts'
import { codeBlocks } from './code-blocks.ts'

it.each([
  ['', 'anything', /no check for “”/],
  ['css', "[data-auth='submit' { color: red }", /./],
  ['json', '{ "name": }', /JSON/],
  ['json', '{ "name": "x", "colors": { "light": { "primray": "#000000" } } }', /primray/],
  ['html', '<section><h2>Always</section>', /<\/section> closes nothing/],
  ['html', '<section>', /stays open/],
  ['sh', 'npm run storybok', /storybok/],
  ['sh', 'npm install @portico/reakt', /not here/],
  ['sh', 'npx portico-theme exprot aws-cli', /exprot/],
  ['sh', 'npx portico-theme export aws-cli --user-pol x', /user-pol/],
  ['sh', 'npx -p @portico/user-pool portico-user-pool --prot 1', /--prot/],
  ['sh', 'npm start && portico-theme check', /no such command, portico-theme/],
  ['sh', 'aws s3 ls', /none of Cognito/],
])('finds what is wrong in %s: %s', (language, code, why) => {
  expect(checkBlock(language, code).join()).toMatch(why)
})

it.each([
  ['css', "[data-auth='submit'] { color: red }"],
  ['json', '{ "a": 1 }'],
  ['html', '<section><img alt=""><h2>Always</h2></section>'],
  ['sh', 'npm install && npm start   # and what it does'],
  ['sh', 'aws cognito-idp describe-user-pool > pool.json\nnpx portico-theme diff - |\n  npm test'],
  ['text', 'whatever <'],
])('lets pass what is right in %s: %s', (language, code) => {
  expect(checkBlock(language, code)).toEqual([])
})

const page = 'docs/guides/theme.mdx'

it.each([
  ['a file that is not there', '[x](../nowhere.md)'],
  ['a page of Storybook that is not there', '[x](?path=/docs/guides-nowhere--docs)'],
  ['a file beside a page in Storybook that is none', '[x](../images)'],
  ['an import of nothing', "import x from '../nowhere.md?raw'"],
])('finds a link to %s', (_, text) => {
  expect(checkLinks(page, text, new Set())).toHaveLength(1)
})

it('finds a story that is not in its file', () => {
  const file = '../../packages/react/src/headless.stories.tsx'
  const text = `import * as Headless from '${file}'\n\n<Canvas of={Headless.Nobody} />\n`
  expect(checkLinks(page, text, new Set())).toEqual(['<Canvas of={Headless.Nobody}'])
})

it('reads every block with where it stands', () => {
  const text = '# A\n\n```ts\nlet a\n```\n\n```\nb\n```\n'
  expect(codeBlocks('docs/a.md', text)).toMatchObject([
    { at: 'docs/a.md:3', language: 'ts', code: 'let a\n' },
    { at: 'docs/a.md:7', language: '', code: 'b\n' },
  ])
})
