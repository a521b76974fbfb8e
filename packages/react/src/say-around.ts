import { createElement, Fragment, type ReactNode } from 'react'

/**
 * Fills the blanks of a sentence with names and addresses: each in an element of its own, read from left to right in
 * any language, never broken by the text around it.
 *
 * @param values what stands for which `{name}`.
 */
export function sayAround(sentence: string, values: Record<string, string>): ReactNode {
  const pieces = sentence.split(/(\{\w+\})/).map(piece => {
    const value = values[piece.slice(1, -1)]
    if (!piece.startsWith('{') || value === undefined) return piece
    return createElement('bdi', { 'data-auth': 'address', dir: 'ltr' }, value)
  })
  return createElement(Fragment, null, ...pieces)
}
