import type { ManagedAsset, Uploads } from './uploads.ts'

/** A style sheet that tries to leave wherever it is put. */
export const hostileCss = `.label-customizable { color: red; /* "\${var.x}" %{ if true } \\ \` */ }
.background-customizable { background-color: #fff; }
// <</EOT "'</style>\u2028`

export const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])

export function image(more: Partial<ManagedAsset> = {}): ManagedAsset {
  return { category: 'FORM_LOGO', colorMode: 'LIGHT', extension: 'PNG', bytes: png, ...more }
}

/** Both kinds of pages, with a name in the settings that would like to be code. */
export const uploads = {
  classic: { css: hostileCss, logo: { bytes: png, kind: 'png' } },
  managed: {
    settings: {
      components: {
        form: { borderRadius: 8.5, logo: { enabled: true } },
        pageText: { lightMode: { headingColor: '000716ff' } },
        'a "name" ${of} %{its}\n own': 'b\u2028\u0007',
      },
    },
    assets: [
      image(),
      image({ colorMode: 'DARK' }),
      image({ category: 'IDP_BUTTON_ICON', extension: 'SVG', resourceId: 'My Provider' }),
    ],
  },
} as const satisfies Uploads
