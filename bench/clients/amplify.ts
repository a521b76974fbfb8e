import { Amplify } from 'aws-amplify'
import { signIn, signOut } from 'aws-amplify/auth'
import { ConsoleLogger } from 'aws-amplify/utils'
import type { Place, SignInClient } from './sign-in-client.ts'

export function amplifyClient(place: Place): SignInClient {
  const { userPoolId, clientId, endpoint, username, password } = place
  // It warns of every endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR'
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint } },
  })
  return {
    name: 'aws-amplify',
    async signIn() {
      const { isSignedIn, nextStep } = await signIn({ username, password })
      if (!isSignedIn) throw new Error(`aws-amplify came to ${nextStep.signInStep}`)
    },
    leave: () => signOut(),
  }
}
