import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js'
import type { Place, SignInClient } from './sign-in-client.ts'

export function identityJsClient(place: Place): SignInClient {
  const { userPoolId, clientId, endpoint, username, password } = place
  const Storage = newStorage()
  const Pool = new CognitoUserPool({
    UserPoolId: userPoolId,
    ClientId: clientId,
    endpoint,
    Storage,
  })
  let user: CognitoUser | undefined
  return {
    name: 'amazon-cognito-identity-js',
    signIn: () =>
      new Promise((resolve, reject) => {
        user = new CognitoUser({ Username: username, Pool, Storage })
        const details = new AuthenticationDetails({ Username: username, Password: password })
        user.authenticateUser(details, { onSuccess: () => resolve(), onFailure: reject })
      }),
    async leave() {
      user?.signOut()
    },
  }
}

/** Node has no storage of a page. */
function newStorage() {
  const items = new Map<string, string>()
  return {
    setItem: (key: string, value: string) => void items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  }
}
