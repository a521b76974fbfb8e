import { expect, it } from 'vitest'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool } from '../user-pool.ts'
import { greeting, help, whereabouts } from './greeting.ts'

function greet(settings: GivenPoolSettings) {
  const pool = createUserPool(settings)
  return greeting(whereabouts(pool, 'http://localhost:9229'), pool.settings)
}

const callbackUrls = ['http://localhost:3000/callback']

it.each([
  ['what to set, while no application has an address', {}, /"callbackUrls" in --settings/],
  ['of the plain page', { callbackUrls }, /9229\/oauth2\/authorize \(a plain page.*"loginPages"/],
  ['of another client', { clients: [{ clientId: 'a', callbackUrls }] }, /a plain page/],
  ['of the login pages', { callbackUrls, loginPages: '/auth' }, /\(the pages at \/auth\)/],
])('tells a person where applications send people: %s', (_, settings, said) => {
  expect(greet(settings)).toMatch(said)
})

it('names the settings of the hosted pages in its help', () => {
  for (const name of ['callbackUrls', 'logoutUrls', 'loginPages']) expect(help).toContain(name)
})
