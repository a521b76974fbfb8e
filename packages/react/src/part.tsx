import {
  type ComponentProps,
  cloneElement,
  createElement,
  type JSX,
  type ReactElement,
  type Ref,
} from 'react'

import { composeRefs } from './compose-refs.ts'

type Tag = keyof JSX.IntrinsicElements

/** What a part takes on top of its element's own attributes. */
export type PartProps<T extends Tag, S> = Omit<ComponentProps<T>, 'className' | 'style'> & {
  /** A function computes it from the part's state. */
  className?: string | ((state: S) => string) | undefined
  style?: ComponentProps<T>['style'] | ((state: S) => ComponentProps<T>['style'])
  /** Replaces the element. A function also gets the part's state. */
  render?: ReactElement<object> | ((props: ComponentProps<T>, state: S) => ReactElement) | undefined
}

type Handler = (event: { defaultPrevented: boolean }) => unknown
type Props = Record<string, unknown>

/**
 * Draws one part: one element, named by `data-auth`, its state spelt out as `data-*`.
 *
 * In `state`, `true` becomes an empty attribute, `false` and `null` vanish, words stay words. The caller's
 * props win; the caller's handlers run first, and `preventDefault` keeps ours from running; a ref reaches both.
 */
export function drawPart<T extends Tag, S extends object>(
  tag: T,
  name: string,
  props: PartProps<T, S>,
  state: S,
  ours: Partial<ComponentProps<T>>,
): ReactElement {
  const { className, style, render, ...theirs } = props as PartProps<'div', S>
  const all: Props = {
    'data-auth': name,
    ...dataAttributes(state),
    ...merge(ours as Props, theirs as Props),
  }
  const itsClass = typeof className === 'function' ? className(state) : className
  const itsStyle = typeof style === 'function' ? style(state) : style
  if (itsClass) all.className = itsClass
  if (itsStyle) all.style = itsStyle
  if (typeof render === 'function') return render(all as ComponentProps<'div'>, state)
  return render ? cloneElement(render, all) : createElement(tag, all as object)
}

/** State as attributes: `{ pending: true, to: 'signUp' }` → `data-pending data-to="signUp"`. */
function dataAttributes(state: object): Record<string, string> {
  const pairs = Object.entries(state).filter(([, value]) => value !== false && value != null)
  return Object.fromEntries(
    pairs.map(([key, value]) => [`data-${key}`, value === true ? '' : String(value)]),
  )
}

function merge(ours: Props, theirs: Props): Props {
  const merged = { ...ours, ...theirs }
  if (ours.ref && theirs.ref) {
    merged.ref = composeRefs(ours.ref as Ref<unknown>, theirs.ref as Ref<unknown>)
  }
  for (const [key, own] of Object.entries(ours)) {
    const their = theirs[key]
    if (!/^on[A-Z]/.test(key) || typeof own !== 'function' || typeof their !== 'function') continue
    const first = their as Handler
    const second = own as Handler
    merged[key] = (event: { defaultPrevented: boolean }) => {
      first(event)
      if (!event.defaultPrevented) second(event)
    }
  }
  return merged
}
