import * as Auth from '../parts.ts'

/** On the way to a provider, or to the back end's own pages. */
export function RedirectingScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
