import * as Auth from '../parts.ts'

/** Would they like a second factor? */
export function MfaOfferScreen() {
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
