import { createCognitoClient } from '@portico/core/cognito'
import { access, placeOf } from '../settings.ts'
import { notingFetch } from './asked.ts'
import { chosen } from './chosen-pool.ts'
import { languageOf } from './language.ts'

const { name, place, preset } = chosen
const { region, userPoolId, clientId, endpoint } = place
const { callbackUrls: homes = [], scopes } = preset.pool ?? {}

/** Who comes home is at this address first, and at their own once the door is open: too late for its language. */
const home = homes.find(address => languageOf(address) === languageOf(location.href)) ?? homes[0]

/** `/?pool=social&popup`: to providers in a small window. */
const popup = new URLSearchParams(location.search).has('popup')

/** Talks to a pool that the development server runs. For a real one, leave `endpoint` out. */
export const client = createCognitoClient({
  region,
  userPoolId,
  clientId,
  endpoint,
  identityPoolId: access.identityPool.identityPoolId,
  fetch: notingFetch,
  // Where there is somebody to go to. At AWS, `domain` is the pool's own, and the issuer is known.
  hostedPages: home
    ? { domain: endpoint, redirectTo: home, scopes, issuer: placeOf(name).issuer, popup }
    : undefined,
})
