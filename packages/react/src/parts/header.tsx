import { drawPart, type PartProps } from '../part.tsx'
import { Hint } from './hint.tsx'
import { Logo } from './logo.tsx'
import { Title } from './title.tsx'

/** Logo, title and hint, as every screen begins. Renders `<header data-auth="header">`. */
export function Header(props: PartProps<'header', object>) {
  return drawPart(
    'header',
    'header',
    props,
    {},
    {
      children: (
        <>
          <Logo />
          <Title />
          <Hint />
        </>
      ),
    },
  )
}
