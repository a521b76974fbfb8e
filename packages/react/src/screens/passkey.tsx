import * as Auth from '../parts.ts'

/** The device asks for the passkey; whoever cancels may try again. */
export function PasskeyScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Failure />
        <Auth.Accept />
      </Auth.Body>
      <Auth.Ways>
        <Auth.Go to="chooseFactor" />
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
