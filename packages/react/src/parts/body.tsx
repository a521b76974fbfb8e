import { drawPart, type PartProps } from '../part.tsx'

/** Holds what stands where other screens have their form. Renders `<div data-auth="body">`. */
export function Body(props: PartProps<'div', object>) {
  return drawPart('div', 'body', props, {}, {})
}
