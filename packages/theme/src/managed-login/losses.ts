import type { Remark } from '../report.ts'
import type { Logo, Theme } from '../theme.ts'
import { tokens } from '../tokens.ts'
import { unsayable } from './leaves.ts'

/** What a theme says in so many words and managed login has no place for. */
export function losses(theme: Theme): Remark[] {
  const marks = {
    logo: theme.logo,
    'header.logo': theme.header?.logo,
    'footer.logo': theme.footer?.logo,
  }
  return [
    ...tokens.flatMap(({ name, key }) => {
      const reason = unsayable.get(name)
      return reason && says(theme, key.replace('{mode}', 'light')) ? [{ key: name, reason }] : []
    }),
    ...Object.entries(marks).flatMap(([key, mark]) => lossesOf(key, mark)),
    ...(theme.layout && theme.layout !== 'card'
      ? [{ key: 'layout', reason: 'managed login has one layout, a card' }]
      : []),
    ...Object.keys(theme.links ?? {}).map(key => ({
      key: `links.${key}`,
      reason: 'managed login has no links to set',
    })),
    ...(theme.css ? [{ key: 'css', reason: 'managed login takes no CSS' }] : []),
  ]
}

function lossesOf(key: string, mark: Logo | undefined): Remark[] {
  if (!mark) return []
  const sized = (['height', 'width'] as const).filter(side => mark[side] !== undefined)
  return [
    ...(mark.alt
      ? [{ key: `${key}.alt`, reason: 'managed login takes no words for an image' }]
      : []),
    ...sized.map(side => ({ key: `${key}.${side}`, reason: 'managed login sizes marks itself' })),
  ]
}

function says(theme: object, path: string) {
  let value: unknown = theme
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
  return value !== undefined
}
