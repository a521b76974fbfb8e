import type { ClassicUpload, ManagedUpload } from '../deploy/uploads.ts'
import type { Remark, Report } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What one kind of hosted page is given, and what became of the theme on the way. */
export interface HostedPage<Upload> {
  upload: Upload
  report: Report
  /** Of what the report says is dropped, images that Cognito would refuse. */
  refused: Remark[]
}

/** What the classic page is given: its style sheet, and its logo if Cognito takes it. */
export async function classicPage(
  theme: Theme,
  read: ReadBytes,
  mode?: Mode,
): Promise<HostedPage<ClassicUpload>> {
  const { toHostedUiCss } = await import('../hosted-ui/to-hosted-ui-css.ts')
  const { css, assets, report } = toHostedUiCss(theme, { ...(mode && { mode }) })
  const [asset] = assets
  if (!asset) return { upload: { css }, report, refused: [] }
  const { logo, problem = '' } = await logoIn(asset.src, css, read)
  if (logo) return { upload: { css, logo }, report, refused: [] }
  const remark = { key: asset.key, reason: problem }
  const dropped = [...report.dropped, remark]
  // A good drawing is no fault of the theme: the other pages show it.
  const refused = /^the logo is (?:svg|webp);/.test(problem) ? [] : [remark]
  const carried = report.carried.filter(name => name !== 'logo')
  const approximated = report.approximated.filter(({ key }) => key !== 'logo' && key !== asset.key)
  return { upload: { css }, report: { carried, approximated, dropped }, refused }
}

/** A file that Cognito takes as a logo, or why it does not. */
async function logoIn(
  src: string,
  css: string,
  read: ReadBytes,
): Promise<{ logo?: ClassicUpload['logo']; problem?: string }> {
  const { checkLogo } = await import('../hosted-ui/check-hosted-ui.ts')
  const bytes = await read(src).catch((thrown: unknown) => `${(thrown as Error).message}`)
  if (typeof bytes === 'string') return { problem: bytes }
  const problem = checkLogo(bytes, css)
  if (problem) return { problem }
  // The first byte of every PNG; checked before, it is a JPEG otherwise.
  return { logo: { bytes, kind: bytes[0] === 0x89 ? 'png' : 'jpeg' } }
}

/** What managed login is given: its settings and its images. */
export async function managedPage(
  theme: Theme,
  read: ReadBytes,
  over?: unknown,
): Promise<HostedPage<ManagedUpload>> {
  const { toManagedLogin } = await import('../managed-login/to-managed-login.ts')
  const { packAssets } = await import('../managed-login/pack-assets.ts')
  const exported = toManagedLogin(theme, { ...(over !== undefined && { over }) })
  const { settings, assets, report } = await packAssets(exported, read)
  const known = new Set(exported.report.dropped)
  const images = new Set(exported.assets.map(({ key }) => key))
  const refused = report.dropped.filter(each => !known.has(each) && images.has(each.key))
  const lost = new Set(report.dropped.map(({ key }) => key))
  const approximated = report.approximated.filter(({ key }) => !lost.has(key))
  return { upload: { settings, assets }, report: { ...report, approximated }, refused }
}
