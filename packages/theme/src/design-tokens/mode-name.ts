import type { Mode } from '../theme.ts'

/** Which mode a group, a set or a file is for, after its name: `Dark`, `theme/dark`, `light mode`. */
export function modeName(name: string): Mode | undefined {
  const [, mode] = /(?:^|[/\\._ -])(light|dark)(?:[ _-]?(?:mode|theme))?$/i.exec(name) ?? []
  return mode?.toLowerCase() as Mode | undefined
}
