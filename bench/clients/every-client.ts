import { amplifyClient } from './amplify.ts'
import { byHandClient } from './by-hand.ts'
import { identityJsClient } from './identity-js.ts'
import { porticoClient } from './portico.ts'
import type { Place, SignInClient } from './sign-in-client.ts'

/** Everybody who takes part, ours first. */
export function everyClient(place: Place): SignInClient[] {
  return [porticoClient(place), identityJsClient(place), amplifyClient(place), byHandClient(place)]
}
