import type { Json } from '../json.ts'
import { isBase64 } from './base64.ts'
import { isRecord } from './plain-json.ts'
import { refuse } from './refuse.ts'

/** What an image is for. */
export type AssetCategory = (typeof categories)[number]
/** `DYNAMIC` is shown in both modes. */
export type AssetMode = (typeof assetModes)[number]
export type AssetExtension = (typeof extensions)[number]

/** An image of a document, checked. */
export interface BrandingAsset {
  /** One of `AssetCategory`, or one that is not known yet. */
  category: string
  colorMode: AssetMode
  extension: AssetExtension
  /** Base64. A list of assets may come without. */
  bytes?: string
  /** The provider whose icon it is. */
  resourceId?: string
}

/**
 * An item of `Assets`, in the spelling of the API, of CloudFormation or of Terraform.
 *
 * @throws {TypeError} that names the place, and says what is allowed.
 */
export function readAsset(item: Json, at: number): BrandingAsset {
  const place = `Assets[${at}]`
  if (!isRecord(item)) refuse(place, item, 'an object')
  const values = new Map(
    Object.entries(item).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), value]),
  )
  const text = (key: string, expected: string, allows: (value: string) => boolean = Boolean) => {
    const value = values.get(key.toLowerCase())
    if (typeof value !== 'string' || !allows(value)) refuse(`${place}.${key}`, value, expected)
    return value
  }
  const oneOf = <W extends string>(key: string, words: readonly W[]) =>
    text(key, words.join(' or '), value => words.some(word => word === value)) as W
  const given = (key: string) => (values.get(key.toLowerCase()) ?? null) !== null
  const bytes = () =>
    text('Bytes', 'base64', value => isBase64(value.replace(/\s/g, ''))).replace(/\s/g, '')

  return {
    category: text('Category', 'what the image is for, such as FORM_LOGO'),
    colorMode: oneOf('ColorMode', assetModes),
    extension: oneOf('Extension', extensions),
    ...(given('Bytes') && { bytes: bytes() }),
    ...(given('ResourceId') && { resourceId: text('ResourceId', 'text') }),
  }
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssetType.html */
const categories = [
  'FAVICON_ICO',
  'FAVICON_SVG',
  'EMAIL_GRAPHIC',
  'SMS_GRAPHIC',
  'AUTH_APP_GRAPHIC',
  'PASSWORD_GRAPHIC',
  'PASSKEY_GRAPHIC',
  'PAGE_HEADER_LOGO',
  'PAGE_HEADER_BACKGROUND',
  'PAGE_FOOTER_LOGO',
  'PAGE_FOOTER_BACKGROUND',
  'PAGE_BACKGROUND',
  'FORM_BACKGROUND',
  'FORM_LOGO',
  'IDP_BUTTON_ICON',
] as const

const assetModes = ['LIGHT', 'DARK', 'DYNAMIC'] as const

const extensions = ['ICO', 'JPEG', 'PNG', 'SVG', 'WEBP'] as const
