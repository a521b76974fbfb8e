export { type CleanSvg, cleanSvg } from './clean-svg.ts'
export type { Hex } from './color.ts'
export { type ContrastResult, checkContrast } from './contrast.ts'
export { type ThemeCss, toCss } from './css.ts'
export { defineTheme } from './define-theme.ts'
export { toAwsCli } from './deploy/aws-cli.ts'
export { toCdk } from './deploy/cdk.ts'
export { toCloudFormation } from './deploy/cloudformation.ts'
export type { Destination } from './deploy/destination.ts'
export type { Deployment, OutputFile } from './deploy/output-file.ts'
export { toTerraform } from './deploy/terraform.ts'
export type { ClassicUpload, ManagedAsset, ManagedUpload, Uploads } from './deploy/uploads.ts'
export {
  type FromDesignTokensOptions,
  fromDesignTokens,
} from './design-tokens/from-design-tokens.ts'
export {
  type DesignTokens,
  type DesignTokensOptions,
  type TokenFile,
  toDesignTokens,
} from './design-tokens/to-design-tokens.ts'
export { checkLogo, type HostedUiProblem, hostedUiProblems } from './hosted-ui/check-hosted-ui.ts'
export { type ClassicContrast, classicContrast } from './hosted-ui/classic-contrast.ts'
export { CssRefused } from './hosted-ui/css-refused.ts'
export { fromHostedUiCss } from './hosted-ui/from-hosted-ui-css.ts'
export { type HostedUiCss, toHostedUiCss } from './hosted-ui/to-hosted-ui-css.ts'
export type { Json } from './json.ts'
export {
  fromManagedLogin,
  type ManagedLoginImportOptions,
} from './managed-login/from-managed-login.ts'
export {
  type PackedAsset,
  type PackedManagedLogin,
  packAssets,
} from './managed-login/pack-assets.ts'
export type { ManagedLoginAsset } from './managed-login/pictures.ts'
export type { ManagedLoginSettings } from './managed-login/settings.ts'
export { type ManagedLoginUpdate, splitUpdates } from './managed-login/split-updates.ts'
export {
  type ManagedLogin,
  type ManagedLoginOptions,
  toManagedLogin,
} from './managed-login/to-managed-login.ts'
export type { Palette } from './palette.ts'
export type { Asset, ImportedTheme, ImportReport, Remark, Report } from './report.ts'
export { type FromShadcnOptions, fromShadcn } from './shadcn/from-shadcn.ts'
export type { Logo, Mode, ModeImages, PageBand, Theme, ThemeFile } from './theme.ts'
export { themeSchema } from './theme-schema.ts'
export { portico } from './themes.ts'
export type { ColorKey, TokenName } from './tokens.ts'
