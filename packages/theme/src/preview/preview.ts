import type { ClassicUpload, ManagedUpload } from '../deploy/uploads.ts'
import type { Remark } from '../report.ts'
import { classicPage } from './classic-page.ts'
import type { AddressOf, Sheet } from './document.ts'
import { type KitLook, kitPage } from './kit-page.ts'
import { managedPage } from './managed-page.ts'
import { previewCss } from './preview-css.ts'
import { previewScript } from './preview-script.ts'
import { previewShell } from './preview-shell.ts'
import type { PreviewProviders } from './providers.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

/** What was exported, and what the exports could not carry. */
export interface PreviewArtefacts {
  kit: { css: string; theme: KitLook; remarks?: readonly Remark[] }
  managed?: Pick<ManagedUpload, 'settings' | 'assets'> & { remarks?: readonly Remark[] }
  classic?: Pick<ClassicUpload, 'css'> & {
    /** A data URL. */
    logo?: string
    remarks?: readonly Remark[]
  }
  providers?: PreviewProviders
}

/** What is answered at one address. */
export interface PreviewRoute {
  /** Of the `Content-Type` header. */
  type: string
  body: string
}

export interface PreviewOptions {
  /** An address of server-sent events; at `reload` the page loads itself again. */
  events?: string
}

/**
 * The kit, managed login and the classic page side by side, by address; `/` shows them.
 *
 * No page has a style or a script in it: a policy of `style-src 'self'; script-src 'self'; img-src 'self' data:;
 * frame-src 'self'` holds.
 */
export function previewDocuments(
  artefacts: PreviewArtefacts,
  { events }: PreviewOptions = {},
): Map<string, PreviewRoute> {
  const { kit, managed, classic, providers } = artefacts
  const routes = new Map<string, PreviewRoute>()
  const put = (path: string, body: string, type = 'text/html; charset=utf-8') => {
    routes.set(path, { type, body })
  }
  const addressOf: AddressOf = ({ name, css }: Sheet) => {
    put(`/${name}.css`, css, 'text/css; charset=utf-8')
    return `/${name}.css`
  }
  const sample = providers ? { providers } : {}

  for (const screen of Object.keys(previewScreens) as PreviewScreen[]) {
    for (const mode of ['light', 'dark'] as const) {
      for (const dir of ['ltr', 'rtl'] as const) {
        const { css, theme } = kit
        put(`/kit/${screen}-${mode}-${dir}`, kitPage({ css, theme, mode, dir, screen }, addressOf))
      }
      if (!managed) continue
      const { settings, assets } = managed
      const page = managedPage({ settings, assets, mode, screen, ...sample }, addressOf)
      put(`/managed/${screen}-${mode}`, page)
    }
    if (!classic) continue
    const { css, logo } = classic
    const page = { css, screen, ...(logo && { logo }), ...sample }
    put(`/classic/${screen}`, classicPage(page, addressOf))
  }

  put('/preview.css', previewCss, 'text/css; charset=utf-8')
  put('/preview.js', previewScript, 'text/javascript; charset=utf-8')
  put('/', previewShell(artefacts, events))
  return routes
}
