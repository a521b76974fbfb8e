import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import type { ManagedLoginSettings } from './settings.ts'

/** Documents of real pools, by the name of their file. */
export const documents: Readonly<Record<string, ManagedLoginSettings>> = {
  'aws-cli-default': read('aws-cli-default.json'),
  'designer-export-cdk': read('designer-export-cdk.json'),
  'dark-only-cdk': read('dark-only-cdk.json'),
  tycsports: read('tycsports.json'),
}

export const schema = read('schema.json')

/** What the schema says against settings; nothing for those that are good. */
export function schemaProblems(settings: unknown): string[] {
  validate(settings)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Something a person changed in settings, by path. */
export function changed(
  settings: ManagedLoginSettings,
  path: string,
  value: unknown,
): ManagedLoginSettings {
  const copy = structuredClone(settings)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let place: Record<string, unknown> = copy
  for (const key of keys) {
    place[key] ??= {}
    place = place[key] as Record<string, unknown>
  }
  place[last] = value
  return copy
}

const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(
  schema,
)

function read(file: string) {
  const url = new URL(`../__fixtures__/cognito/managed-login/${file}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8'))
}
