import * as Auth from '../parts.ts'

/** The present code of an authenticator app. */
export function TotpScreen() {
  return (
    <>
      <Auth.Header />
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
