import { UserManager, WebStorageStateStore } from 'oidc-client-ts'

/** Somebody else's application: a page that signs people in with `oidc-client-ts`, and says what it got. */
const { authority, clientId } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
const kept = sessionStorage.getItem('party')
const party: { authority: string; clientId: string } = kept
  ? JSON.parse(kept)
  : { authority: authority ?? '', clientId: clientId ?? '' }
sessionStorage.setItem('party', JSON.stringify(party))

const home = location.origin + location.pathname
const users = new UserManager({
  authority: party.authority,
  client_id: party.clientId,
  redirect_uri: home,
  post_logout_redirect_uri: home,
  scope: 'openid email profile meetings/write',
  loadUserInfo: true,
  userStore: new WebStorageStateStore({ store: sessionStorage }),
  // Cognito asks for parameters of its own.
  extraQueryParams: {},
})

const said = document.querySelector('output')
const say = (what: unknown) => {
  if (said) said.textContent = JSON.stringify(what)
}
const on = (name: string, task: () => Promise<unknown>) =>
  document.querySelector(`[name=${name}]`)?.addEventListener('click', () => {
    task().then(say, (thrown: Error) => say({ error: thrown.message }))
  })

on('sign-in', () => users.signinRedirect({ nonce: 'a-nonce-of-theirs' }))
on('refresh', async () => {
  const before = await users.getUser()
  const user = await users.signinSilent()
  return { renewed: before?.access_token !== user?.access_token, email: user?.profile.email }
})
on('sign-out', () =>
  users.signoutRedirect({ extraQueryParams: { client_id: party.clientId, logout_uri: home } }),
)

if (new URLSearchParams(location.search).has('code') || location.search.includes('error=')) {
  users.signinCallback().then(
    user =>
      say({
        email: user?.profile.email,
        scope: user?.scope,
        refresh: Boolean(user?.refresh_token),
      }),
    (thrown: Error) => say({ error: thrown.message }),
  )
} else say({ ready: true })
