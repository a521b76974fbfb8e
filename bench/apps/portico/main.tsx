import '@portico/react/styles.css'
import { createCognitoClient } from '@portico/core/cognito'
import { Authenticator } from '@portico/react'
import { createRoot } from 'react-dom/client'
import { poolOfPage } from '../pool-of-page.ts'

const client = createCognitoClient(poolOfPage())
const root = document.getElementById('root')

if (root) {
  createRoot(root).render(
    <Authenticator client={client}>
      {({ session }) => <h1>Signed in as {session.user.username}</h1>}
    </Authenticator>,
  )
}
