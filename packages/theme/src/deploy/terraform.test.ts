import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { quoteHcl } from './hcl.ts'
import { toTerraform } from './terraform.ts'
import { hostileCss, image, png, uploads } from './uploads.test-kit.ts'

const configurationOf = ({ files }: ReturnType<typeof toTerraform>) =>
  files.find(({ path }) => path === 'theme.tf')?.text ?? ''

it('reads every file it brings, and brings every file it reads', () => {
  const out = toTerraform(uploads)
  const read = [...configurationOf(out).matchAll(/"\$\{path\.module\}\/([^"]+)"/g)]
  const brought = out.files.map(({ path }) => path).filter(path => path !== 'theme.tf')
  expect(read.map(([, path]) => path).sort()).toEqual(brought.sort())
  const fileAt = (path: string) => out.files.find(file => file.path === path)
  expect(fileAt('classic.css')?.text).toBe(hostileCss)
  expect(JSON.parse(fileAt('managed-login.json')?.text ?? '')).toEqual(uploads.managed.settings)
  expect(fileAt('logo.png')?.bytes).toBe(png)
  expect(out.remarks).toEqual([])
})

it('names arguments as the provider does', () => {
  const text = configurationOf(toTerraform(uploads))
  const names = [...text.matchAll(/^ +(\w+) += /gm)].map(([, name]) => name)
  expect([...new Set(names)].sort()).toEqual([
    'bytes',
    'category',
    'client_id',
    'color_mode',
    'css',
    'description',
    'extension',
    'image_file',
    'resource_id',
    'settings',
    'type',
    'user_pool_id',
  ])
})

it('asks for the ids it was not told, and says which', () => {
  expect(configurationOf(toTerraform(uploads))).toContain('to say: user_pool_id and client_id.')
  const ids = { userPoolId: 'eu-west-1_A', clientId: 'abc', region: 'eu-west-1' }
  const text = configurationOf(toTerraform(uploads, ids))
  expect(text).toContain('default     = "eu-west-1_A"')
  expect(text).not.toContain('to say:')
  expect(text).toContain('is in eu-west-1')
  expect(configurationOf(toTerraform({ classic: uploads.classic }))).toContain('"ALL"')
})

it('writes any text so that nothing in it is worked out', () => {
  expect(quoteHcl('a "b" \\ \n')).toBe('"a \\"b\\" \\\\ \\n"')
  expect(quoteHcl(`$a \${b} %{c} $\${d}`)).toBe(`"$a $\${b} %%{c} $$\${d}"`)
  expect(quoteHcl('\u0007\u0085')).toBe('"\\u0007\\u0085"')
})

it('keeps a string one string, on one line, and its text whole', () => {
  const parts = fc.constantFrom(
    '"',
    '\\',
    '${',
    '%{',
    '}',
    '\n',
    '\r',
    '\t',
    '\0',
    '$',
    '%',
    'ü',
    'a',
  )
  fc.assert(
    fc.property(fc.array(parts), list => {
      const text = list.join('')
      const quoted = quoteHcl(text)
      expect(quoted).toMatch(/^"(?:[^"\\\n\r]|\\.)*"$/)
      expect(readHcl(quoted)).toBe(text)
    }),
  )
})

it('takes names that would like to be code', () => {
  const resourceId = `x"\n}\n\${file("/etc/passwd")}`
  const out = toTerraform({ managed: { ...uploads.managed, assets: [image({ resourceId })] } })
  expect(configurationOf(out)).toContain(`resource_id = ${quoteHcl(resourceId)}\n  }\n}`)
})

/** What Terraform reads in a string; a template in it is an error here. */
function readHcl(quoted: string): string {
  const text = quoted.slice(1, -1)
  const read = text.replace(
    /(\$\$|%%)\{|([$%])\{|\\u([\da-f]{4})|\\(.)/g,
    (_, twice?: string, once?: string, code?: string, mark = '') => {
      if (once) throw new Error(`a template in ${quoted}`)
      if (twice) return `${twice[0]}{`
      if (code) return String.fromCharCode(Number.parseInt(code, 16))
      return { n: '\n', r: '\r', t: '\t' }[mark as string] ?? mark
    },
  )
  return read
}
