import * as Auth from '../parts.ts'

/** Would they like a passkey? */
export function PasskeyOfferScreen() {
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
