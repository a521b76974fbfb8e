import type { Place } from '@portico/core'
import type { UserPool } from '@portico/user-pool'

/** The pages a person is on once they have left the application's: the pool's, and a provider's. */
export interface Away {
  /** Where the pool answers them. */
  domain: string
  /** The page's place, as the client has it. */
  place: Place
  /** Settles once they have left. */
  left(): Promise<void>
  /** At the provider's page they press the button of this name, and go where that leads, home at last. */
  press(button: RegExp): Promise<void>
}

/** Goes to the pages of this pool, in the page: what they send is followed by hand. */
export function createAway(pool: UserPool, home: string): Away {
  const domain = `https://cognito-idp.${pool.region}.amazonaws.com`
  let address = home
  let left: string | undefined
  /** The page they are on. */
  let at = domain
  let leaving = () => {}

  /** Follows where an answer leads, until it is a page to look at, or home. */
  async function follow(answer: Response): Promise<Response> {
    const to = answer.headers.get('location')
    if (!to) return answer
    const next = new URL(to, domain).href
    at = next
    if (next.startsWith(home)) {
      address = next
      return answer
    }
    return follow(await pool.fetch(next, { redirect: 'manual' }))
  }

  return {
    domain,
    place: {
      read: () => address,
      replace(to) {
        address = new URL(to, address).href
      },
      leave(to) {
        left = to
        leaving()
        return new Promise(() => {})
      },
      openPopup: () => null,
      report: () => false,
    },
    left: () =>
      new Promise(resolve => {
        leaving = resolve
        if (left) resolve()
      }),
    async press(button) {
      if (!left) throw new Error('They have not left the page')
      const page = await follow(await pool.fetch(left, { redirect: 'manual' }))
      const shown = new DOMParser().parseFromString(await page.text(), 'text/html')
      const found = [...shown.querySelectorAll('button')].find(({ textContent }) =>
        button.test(textContent ?? ''),
      )
      const form = found?.form
      if (!form) throw new Error(`There is no button ${button} on ${shown.title}`)
      const body = new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, String(value)]),
      )
      if (found.name) body.set(found.name, found.value)
      const action = new URL(form.getAttribute('action') ?? '', at).href
      await follow(await pool.fetch(action, { method: 'POST', body, redirect: 'manual' }))
      left = undefined
    },
  }
}
