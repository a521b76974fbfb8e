'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { ThemeStyle } from '../theme-style.tsx'

export interface PageState {
  /** `page` fills the window; `inline` takes the place it is given; `dialog` stands over the page. */
  presentation: 'page' | 'inline' | 'dialog'
  /** `columns`: providers beside the form; `split`, on a page: a panel of the brand beside it. */
  layout: 'card' | 'columns' | 'split' | null
  /** Where on a page the card stands; nothing for the middle. */
  horizontal: 'start' | 'end' | null
  vertical: 'start' | 'end' | null
}

export interface PageProps extends PartProps<'div', PageState> {
  presentation?: PageState['presentation'] | undefined
}

/**
 * The ground a card stands on, and the edge of the theme: colours, language and direction begin here. Renders
 * `<main data-auth="page" data-auth-theme lang dir>`, a `<div>` where it is not the whole page.
 */
export function Page({ presentation = 'page', ...props }: PageProps) {
  const { theme, mode, messages } = useRoot('Page')
  const isPage = presentation === 'page'
  const { layout = 'card', align = {} } = theme ?? {}
  return (
    <>
      {theme && <ThemeStyle theme={theme} />}
      {drawPart(
        // Both take the same attributes; a page has one `main`, and this may be it.
        isPage ? ('main' as 'div') : 'div',
        'page',
        props,
        {
          presentation,
          layout: isPage || layout !== 'split' ? layout : 'card',
          horizontal: isPage ? offCentre(align.horizontal) : null,
          vertical: isPage ? offCentre(align.vertical) : null,
        },
        {
          lang: messages['locale.lang'],
          dir: messages['locale.dir'],
          ...themed(theme?.name, mode),
        },
      )}
    </>
  )
}

const offCentre = (side: 'start' | 'center' | 'end' = 'center') => (side === 'center' ? null : side)

/** The attributes that put an element under a theme. */
export function themed(name = '', mode: 'light' | 'dark' | 'system' = 'system') {
  return {
    'data-auth-theme': name,
    ...(mode !== 'system' && { 'data-auth-mode': mode }),
  }
}
