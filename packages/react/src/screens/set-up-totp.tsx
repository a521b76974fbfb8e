import * as Auth from '../parts.ts'

/** The key for an authenticator app, and its first code. */
export function SetUpTotpScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.TotpSecret />
      <Auth.Form>
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
