import { createCognitoClient } from '@portico/core/cognito'
import type { Place, SignInClient } from './sign-in-client.ts'

export function porticoClient({ username, password, ...pool }: Place): SignInClient {
  const client = createCognitoClient({ ...pool, storage: 'memory' })
  return {
    name: 'Portico',
    async signIn() {
      const step = await client.signIn({ username, password }, new AbortController().signal)
      if (step.kind !== 'signedIn') throw new Error(`Portico came to ${step.kind}`)
    },
    leave: () => client.signOut(),
  }
}
