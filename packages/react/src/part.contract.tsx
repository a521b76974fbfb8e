import type { AuthDoor } from '@portico/core'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'

/** What a part is tested with: it and its surroundings, drawn with these props on it. */
export type Draw = (props: object) => ReactElement

/**
 * What every part promises: its name, your attributes, your class, your element, your ref, and that your
 * handler runs first.
 *
 * @param open draws the part at a door where there is something for it to show.
 */
export function describePart(name: string, open: () => Promise<{ auth: AuthDoor; draw: Draw }>) {
  const at = async (props: object) => {
    const { draw } = await open()
    const { container } = await render(draw(props))
    const element = container.querySelector(`[data-auth~='${name}'], [data-mine]`)
    if (!element) throw new Error(`no ${name} in ${container.innerHTML}`)
    return element
  }

  describe(`${name} is a good part`, () => {
    it('passes attributes through', async () => {
      expect((await at({ title: 'hi', 'data-x': '1' })).getAttribute('data-x')).toBe('1')
    })

    it('takes a class, and computes one from its state', async () => {
      expect((await at({ className: 'mine' })).className).toBe('mine')
      const computed = await at({
        className: (state: object) => Object.keys(state).sort().join(' ') || 'stateless',
      })
      const spelt = Object.keys((computed as HTMLElement).dataset).filter(
        key => !key.startsWith('auth'),
      )
      for (const key of spelt) expect(computed.className).toContain(key)
      expect(computed.className).not.toBe('')
    })

    it('runs your handler first, and leaves its own out when you prevent it', async () => {
      const clicks: string[] = []
      const element = await at({
        onClick: (event: Event) => {
          clicks.push('yours')
          event.preventDefault()
        },
      })
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      expect(clicks).toEqual(['yours'])
    })

    it('has no class of its own', async () => {
      expect((await at({})).hasAttribute('class')).toBe(false)
    })

    it('becomes the element it is given, and keeps its name', async () => {
      const element = await at({ render: <b data-mine="" /> })
      expect([element.tagName, element.getAttribute('data-auth')?.split(' ')]).toEqual([
        'B',
        expect.arrayContaining([name]),
      ])
    })

    it('hands over its ref', async () => {
      const ref = { current: null as Element | null }
      const element = await at({ ref })
      expect(ref.current).toBe(element)
    })
  })
}
