import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import { isRecord, plainJson } from './plain-json.ts'
import { refuse } from './refuse.ts'
import type { ManagedLoginSettings } from './settings.ts'

/** What a document holds, whatever it was wrapped in. */
export interface BrandingDocument {
  settings: ManagedLoginSettings
  assets: readonly Json[]
  /** What was left out. */
  dropped: Remark[]
}

/**
 * The settings and assets of a document: bare settings, or what the AWS CLI prints or takes, or the properties of
 * a CloudFormation or Terraform resource, each as objects or as JSON text.
 *
 * @throws {TypeError} if it is none of these.
 */
export function readDocument(document: unknown): BrandingDocument {
  const unsafe: string[] = []
  const read = plainJson(parse('', document), unsafe)
  if (!isRecord(read)) refuse('', read, 'an object')
  const inner = read.ManagedLoginBranding ?? read.Properties ?? read
  if (!isRecord(inner)) refuse('ManagedLoginBranding', inner, 'an object')

  const named = Object.entries(inner).map(([key, value]) => ({ key, value, part: partOf(key) }))
  const wrapped = inner !== read || named.some(({ part }) => part)
  if (!wrapped) return { settings: inner, assets: [], dropped: unsafe.map(harmful) }

  const settings = named.find(({ part }) => part === 'settings')
  const place = settings?.key ?? 'Settings'
  const values = plainJson(parse(place, settings?.value ?? {}), unsafe)
  if (!isRecord(values)) refuse(place, values, 'an object, or one as JSON text')
  const list = named.find(({ part }) => part === 'assets')
  const assets = list?.value ?? []
  if (!Array.isArray(assets)) refuse(list?.key ?? 'Assets', assets, 'a list')
  const strange = named
    .filter(({ part }) => !part)
    .map(({ key }) => ({ key, reason: 'is no part of a branding style' }))
  return { settings: values, assets, dropped: [...unsafe.map(harmful), ...strange] }
}

function parse(path: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return refuse(path, value, 'an object, or one as JSON text')
  }
}

const harmful = (key: string) => ({ key, reason: 'is a key that could do harm; it is left out' })

/** `UserPoolId`, `userPoolId` and `user_pool_id` are one. */
const partOf = (key: string) => parts.get(key.replaceAll('_', '').toLowerCase())

const parts = new Map<string, 'settings' | 'assets' | 'pool'>([
  ['settings', 'settings'],
  ['assets', 'assets'],
  ['asset', 'assets'],
  ['managedloginbrandingid', 'pool'],
  ['userpoolid', 'pool'],
  ['clientid', 'pool'],
  ['usecognitoprovidedvalues', 'pool'],
  ['returnmergedresources', 'pool'],
  ['creationdate', 'pool'],
  ['lastmodifieddate', 'pool'],
])
