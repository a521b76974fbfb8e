import { expect, it } from 'vitest'
import { documentKind } from './document-kind.ts'

const sheet = '.submitButton-customizable { color: #fff; }'
const settings = { components: { form: { borderRadius: 8 } } }

it.each([
  ['a classic style sheet', sheet, 'classic', sheet],
  ['shadcn variables', ':root { --background: 0 0% 100%; }', 'shadcn', undefined],
  ['get-ui-customization', { UICustomization: { CSS: sheet, CSSVersion: '1' } }, 'classic', sheet],
  ['a pool without a sheet', { UICustomization: { ClientId: 'ALL' } }, 'classic', ''],
  ['set-ui-customization', { UserPoolId: 'a_b', CSS: sheet }, 'classic', sheet],
  ['bare settings', settings, 'managed-login', settings],
  ['describe', { ManagedLoginBranding: { Settings: settings } }, 'managed-login', undefined],
  ['CloudFormation', { Properties: { Settings: settings } }, 'managed-login', undefined],
  ['a resolver', { resolutionOrder: [{ $ref: '#/sets/base' }] }, 'design-tokens', undefined],
  ['design tokens', { color: { red: { $value: '#f00' } } }, 'design-tokens', undefined],
] as const)('knows %s', (_, document, kind, content) => {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const known = documentKind(text)
  expect(known.kind).toBe(kind)
  expect(known.content).toEqual(content ?? (typeof document === 'string' ? text : document))
})

it('takes your word for what a text is', () => {
  expect(documentKind('a { color: red }', 'classic').kind).toBe('classic')
  expect(documentKind('{}', 'design-tokens').kind).toBe('design-tokens')
})

it.each([
  ['a { color: red }', /neither classes of the classic page nor shadcn/],
  ['{"name":"x"}', /neither settings of managed login nor design tokens/],
  ['{"name"', /line 1, column 8: it ends too early/],
])('says what %j is not', (text, why) => {
  expect(() => documentKind(text)).toThrow(why)
})
