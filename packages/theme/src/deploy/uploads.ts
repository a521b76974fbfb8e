import type { Json } from '../json.ts'
import type { TokenName } from '../tokens.ts'

/** What the classic hosted page is given. */
export interface ClassicUpload {
  css: string
  logo?: { bytes: Uint8Array; kind: 'png' | 'jpeg' }
}

/** An image of managed login, in the words of Cognito's `AssetType`. */
export interface ManagedAsset {
  category: string
  colorMode: 'LIGHT' | 'DARK' | 'DYNAMIC'
  extension: 'ICO' | 'JPEG' | 'PNG' | 'SVG' | 'WEBP'
  bytes: Uint8Array
  resourceId?: string
}

/** What managed login is given. */
export interface ManagedUpload {
  settings: { readonly [key: string]: Json }
  assets: readonly ManagedAsset[]
}

/** What goes to a user pool: one kind of page, or both. */
export interface Uploads {
  classic?: ClassicUpload
  managed?: ManagedUpload
}

/** The token an image comes from; its category where no token is behind it. */
export function tokenOf({ category }: ManagedAsset): string {
  return Object.hasOwn(tokensBehind, category) ? (tokensBehind[category] as TokenName) : category
}

const tokensBehind: Record<string, TokenName> = {
  FAVICON_ICO: 'favicon',
  FAVICON_SVG: 'favicon',
  PAGE_HEADER_LOGO: 'header',
  PAGE_HEADER_BACKGROUND: 'header',
  PAGE_FOOTER_LOGO: 'footer',
  PAGE_FOOTER_BACKGROUND: 'footer',
  PAGE_BACKGROUND: 'background.image',
  FORM_BACKGROUND: 'card.image',
  FORM_LOGO: 'logo',
}
