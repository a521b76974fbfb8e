import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createAuthenticator } from '../../../.storybook/authenticator.ts'
import { type Walk, walksOf } from '../../core/src/machine/model/paths.test-kit.ts'
import type { Doing, Scenario } from '../../core/src/machine/model/scenario.test-kit.ts'
import { scenarios } from '../../core/src/machine/model/scenarios.test-kit.ts'
import { type Visit, visit } from '../../core/src/machine/visit.test-kit.ts'
import { Auth, Authenticator } from './index.ts'

interface Way {
  scenario: Scenario
  walk: Walk
}

/** The shortest way to each screen, of all that the machine and the scenarios have. */
const ways = new Map<string, Way>()
for (const scenario of scenarios) {
  for (const walk of walksOf(scenario)) {
    const screen = walk.at(-1)?.screen ?? ''
    const known = ways.get(screen)
    if (!known || walk.length < known.walk.length) ways.set(screen, { scenario, walk })
  }
}

it.each([...ways])('leads to %s', async (_, { scenario, walk }) => {
  const device = await createAuthenticator()
  const here = visit({ ...scenario, device })
  await scenario.begin?.(here)
  await render(
    <Auth.Provider auth={here.auth}>
      <Authenticator>
        <button type="button" data-auth="out" onClick={() => here.auth.send({ type: 'signOut' })}>
          Sign out
        </button>
      </Authenticator>
    </Auth.Provider>,
  )
  for (const { doing, screen } of walk) {
    await doing.before?.(here)
    here.pass(31_000)
    await act(here, doing)
    const shown = screen === 'signedIn' ? '[data-auth="out"]' : `[data-screen="${screen}"]`
    await expect.poll(() => document.querySelector(shown), { timeout: 8_000 }).toBeTruthy()
    await expect.poll(() => here.view().pending).toBe(false)
  }
  here.close()
})

/** Does with the page what the model did with an event. */
async function act(here: Visit, { event, type }: Doing) {
  switch (event.type) {
    case 'submit': {
      for (const [name, value = ''] of Object.entries((await type?.(here)) ?? {})) {
        await userEvent.fill(find(`[data-auth="card"] [name="${name}"]`), value)
      }
      return userEvent.click(find('[data-auth="submit"]'))
    }
    case 'choose':
      return userEvent.click(find(`[data-factor="${event.factor}"]`))
    case 'setUp':
      return userEvent.click(find(`[data-factor="${event.method}"]`))
    case 'back':
    case 'go.signIn':
    case 'go.signUp':
    case 'go.forgotPassword':
    case 'go.chooseFactor':
      return userEvent.click(find(`[data-to="${event.type.replace('go.', '')}"]`))
    case 'signOut':
      return userEvent.click(find('[data-auth="out"]'))
    default:
      return userEvent.click(find(`[data-auth="${event.type}"]`))
  }
}

function find(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`${selector} is not on the page: ${document.body.innerText}`)
  return found
}
