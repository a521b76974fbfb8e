'use client'

import { createContext, type ReactNode, use } from 'react'
import { modePicture } from '../mode-picture.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { themed } from './page.tsx'

type Theme = NonNullable<ReturnType<typeof useRoot>['theme']>
type Link = keyof NonNullable<Theme['links']>

export interface SiteProps extends PartProps<'div', object> {
  /** What stands at the foot, after the links: a language menu. */
  menu?: ReactNode
}

const SiteContext = createContext(false)

/**
 * What stands around the page a door fills: the theme's band across the top, the one across the bottom, and the
 * links to what people may want to read first. Renders `<div data-auth="site">` around its children with
 * `<header data-auth="band">` and `<footer data-auth="band">`, or the children alone where there is nothing to stand
 * around them, or where they stand within another.
 */
export function Site({ children, menu, ...props }: SiteProps) {
  const { theme, mode, messages } = useRoot('Site')
  const isWithin = use(SiteContext)
  const { header, footer, links = {} } = theme ?? {}
  const named = (['terms', 'privacy', 'help'] as const).filter(link => links[link])
  const hasFoot = footer || named.length > 0 || menu
  if (isWithin || !(header || hasFoot)) return children

  return drawPart(
    'div',
    'site',
    props,
    {},
    {
      ...themed(theme?.name, mode),
      lang: messages['locale.lang'],
      dir: messages['locale.dir'],
      children: (
        <>
          {header && <header data-auth="band">{drawBand(header)}</header>}
          <SiteContext value>{children}</SiteContext>
          {hasFoot && (
            <footer data-auth="band" data-plain={footer ? undefined : ''}>
              {footer && drawBand(footer)}
              {named.length > 0 && (
                <nav data-auth="links" aria-label={say(messages, 'links.title')}>
                  {named.map(drawLink)}
                </nav>
              )}
              {menu}
            </footer>
          )}
        </>
      ),
    },
  )

  function drawBand({ logo, image }: NonNullable<Theme['header']>) {
    if (!theme) return null
    return (
      <>
        {image && (
          <picture data-auth="band-image">{modePicture(image, theme, mode, { alt: '' })}</picture>
        )}
        {logo && <picture data-auth="band-logo">{modePicture(logo, theme, mode, logo)}</picture>}
      </>
    )
  }

  function drawLink(link: Link) {
    return (
      <a key={link} data-auth="link" href={links[link]}>
        {say(messages, `link.${link}`)}
      </a>
    )
  }
}
