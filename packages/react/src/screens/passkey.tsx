import * as Auth from '../parts.ts'

/** The device asks for the passkey; whoever cancels may try again. */
export function PasskeyScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Go to="back" />
    </>
  )
}
