import { drawPart, type PartProps } from '../part.tsx'

/** Holds what else can be done on a screen, below the form: another code, another way, back. Renders `<div data-auth="ways">`. */
export function Ways(props: PartProps<'div', object>) {
  return drawPart('div', 'ways', props, {}, {})
}
