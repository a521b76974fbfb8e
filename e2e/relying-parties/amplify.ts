import { Amplify } from 'aws-amplify'
import { fetchAuthSession, getCurrentUser, signInWithRedirect, signOut } from 'aws-amplify/auth'
import 'aws-amplify/auth/enable-oauth-listener'
import { Hub } from 'aws-amplify/utils'

/** Somebody else's application: a page that signs people in with `aws-amplify`, and says what it got. */
const given = location.hash.slice(1) || sessionStorage.getItem('party') || ''
sessionStorage.setItem('party', given)
const party = Object.fromEntries(new URLSearchParams(given))
const home = location.origin + location.pathname

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: party.userPoolId ?? '',
      userPoolClientId: party.clientId ?? '',
      userPoolEndpoint: party.endpoint ?? '',
      loginWith: {
        oauth: {
          domain: party.domain ?? '',
          scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
          redirectSignIn: [home],
          redirectSignOut: [home],
          responseType: 'code',
        },
      },
    },
  },
})

const said = document.querySelector('output')
const say = (what: unknown) => {
  if (said) said.textContent = JSON.stringify(what)
}
const on = (name: string, task: () => Promise<unknown>) =>
  document.querySelector(`[name=${name}]`)?.addEventListener('click', () => {
    task().then(say, (thrown: Error) => say({ error: thrown.message }))
  })

Hub.listen('auth', ({ payload }) => {
  if (payload.event === 'signInWithRedirect') {
    const tell = async () => {
      const { username } = await getCurrentUser()
      const { tokens } = await fetchAuthSession()
      say({ username, email: tokens?.idToken?.payload.email })
    }
    tell().catch((thrown: Error) => say({ error: thrown.message }))
  }
  if (payload.event === 'signInWithRedirect_failure') say({ error: String(payload.data?.error) })
})

on('sign-in', () => signInWithRedirect())
on('google', () => signInWithRedirect({ provider: 'Google' }))
on('refresh', async () => {
  const before = (await fetchAuthSession()).tokens?.accessToken.toString()
  const after = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.toString()
  return { renewed: after !== undefined && before !== after }
})
on('sign-out', () => signOut())
if (!location.search.includes('code=')) say({ ready: true })
