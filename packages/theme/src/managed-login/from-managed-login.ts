import type { Json } from '../json.ts'
import type { ImportedTheme, ImportReport } from '../report.ts'
import type { Theme } from '../theme.ts'
import { tokens } from '../tokens.ts'
import { defaults } from './defaults.ts'
import { documentPictures } from './document-pictures.ts'
import { keptAsset, keptAssetKey } from './kept-assets.ts'
import { leafValues } from './leaf-values.ts'
import { leafAt, leaves } from './leaves.ts'
import { type NormalManagedLogin, normalize } from './normalize.ts'
import { picturesOf } from './pictures.ts'
import { same } from './plain-json.ts'
import { hasFile, isFile } from './slots.ts'
import { tokensIn } from './tokens-in.ts'

export interface ManagedLoginImportOptions {
  /** The name of the theme. @default 'managed-login' */
  name?: string
}

/**
 * The theme that shows what a hosted page shows of a managed login document, AWS's defaults filled in.
 *
 * What no key of a theme says is in `theme.kept.managedLogin`, by path.
 *
 * @param document settings, or what the AWS CLI, CloudFormation or Terraform put around them, as objects or text.
 * @throws {TypeError} that names the path, what it is and what is allowed.
 */
export function fromManagedLogin(
  document: unknown,
  { name = 'managed-login' }: ManagedLoginImportOptions = {},
): ImportedTheme {
  const normal = normalize(document)
  const report: ImportReport = {
    carried: [],
    approximated: [],
    dropped: [...normal.dropped],
    kept: [],
  }
  const pictures = documentPictures(normal, name, report)
  const theme: Theme = { name, ...tokensIn(normal.values, pictures) }

  const kept: Record<string, Json> = {}
  const said = leafValues(theme, categoriesOf(theme))
  for (const [path, value] of normal.values) {
    if (same(said.get(path) ?? passed(path), value)) continue
    kept[path] = value
    report.kept.push({ key: path, reason: whyKept(path, said.get(path), normal, theme) })
  }
  for (const { asset, reason } of pictures.others) {
    const key = keptAssetKey(asset, kept)
    kept[key] = keptAsset(asset)
    report.kept.push({ key, reason })
  }
  report.carried = carriedFrom(normal, theme)
  return {
    theme: Object.keys(kept).length ? { ...theme, kept: { managedLogin: kept } } : theme,
    report,
  }
}

/** What a leaf that no token writes has where nothing is said. */
const passed = (path: string) => (leafAt.get(path)?.token ? undefined : defaults.get(path))

function categoriesOf(theme: Theme) {
  const unheard = { carried: [], approximated: [], dropped: [] }
  return new Set(picturesOf(theme, unheard).map(({ category }) => category))
}

function whyKept(
  path: string,
  own: Json | undefined,
  { said, values }: NormalManagedLogin,
  theme: Theme,
) {
  const leaf = leafAt.get(path)
  if (!leaf) return 'is no place that is known; it goes back out as it is'
  if (!leaf.token) return 'no key of a theme says it; it goes back out as it is'
  const from = said.has(path) ? '' : ", AWS's default"
  const [first] = leaves.filter(({ token, mode }) => token === leaf.token && mode === leaf.mode)
  if (leaf.kind === 'color' && first && first.path !== path) {
    return `is ${values.get(path)}${from}; the theme has one colour for it and ${first.path}, which is ${values.get(first.path)}`
  }
  if (isFile(leaf.token) && !hasFile(theme, leaf.token)) {
    return `is ${JSON.stringify(values.get(path))}${from}, and the document has no image that the page could show there`
  }
  return `is ${JSON.stringify(values.get(path))}${from}; a theme can say ${JSON.stringify(own)} there`
}

/** The tokens that the document itself says, wholly or in part. */
function carriedFrom({ said }: NormalManagedLogin, theme: Theme) {
  const heard = new Set(leaves.filter(({ path }) => said.has(path)).map(({ token }) => token))
  return tokens
    .filter(({ name }) => heard.has(name) && (!isFile(name) || hasFile(theme, name)))
    .map(({ name }) => name)
}
