export type LeafKind = 'color' | 'number' | 'flag' | 'enum' | 'json'

/** A leaf as the list writes it: `{m}` stands for both modes. */
export interface Line {
  /** Dotted, such as `components.form.borderRadius`. */
  path: string
  kind: LeafKind
  /** The words it takes. Without it, other words than those known today are kept as they are. */
  only?: readonly string[]
  /** What JSON it holds. */
  holds?: 'list' | 'set' | 'object'
}

export const colors = (...paths: readonly string[]) =>
  paths.map(path => ({ path, kind: 'color' }) as const)

/** Buttons beside the main one: the secondary button, and those of providers. */
export const quiet = (...ends: readonly string[]) =>
  ['components.secondaryButton', 'components.idpButton.standard'].flatMap(button =>
    colors(...ends.map(end => `${button}.{m}.${end}`)),
  )

export const notice = (end: string, ...others: readonly string[]) =>
  colors(...['componentClasses.statusIndicator', ...others].map(start => `${start}.{m}.${end}`))

export const band = <const B extends string>(name: B) =>
  [
    flag(`categories.global.${name}.enabled`),
    flag(`components.${name}.logo.enabled`),
    word(`components.${name}.logo.location`),
    flag(`components.${name}.backgroundImage.enabled`),
  ] as const

export const number = <const P extends string>(path: P) => ({ path, kind: 'number' }) as const

export const flag = <const P extends string>(path: P) => ({ path, kind: 'flag' }) as const

export const word = <const P extends string>(path: P, ...only: readonly string[]) =>
  ({ path, kind: 'enum', ...(only.length > 0 && { only }) }) as const

export const list = <const P extends string>(path: P) =>
  ({ path, kind: 'json', holds: 'list' }) as const

/** Words whose order says nothing. */
export const set = <const P extends string>(path: P) =>
  ({ path, kind: 'json', holds: 'set' }) as const

export const object = <const P extends string>(path: P) =>
  ({ path, kind: 'json', holds: 'object' }) as const
