import '@aws-amplify/ui-react/styles.css'
import { Authenticator } from '@aws-amplify/ui-react'
import { Amplify } from 'aws-amplify'
import { createRoot } from 'react-dom/client'
import { poolOfPage } from '../pool-of-page.ts'

const { userPoolId, clientId, endpoint } = poolOfPage()
Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId,
      userPoolClientId: clientId,
      userPoolEndpoint: endpoint,
      loginWith: { email: true },
    },
  },
})
const root = document.getElementById('root')

if (root) {
  createRoot(root).render(
    <Authenticator>{({ user }) => <h1>Signed in as {user?.username}</h1>}</Authenticator>,
  )
}
