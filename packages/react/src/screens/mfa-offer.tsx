import * as Auth from '../parts.ts'

/** Would they like a second factor? */
export function MfaOfferScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Failure />
        <Auth.Factors />
        <Auth.Decline />
      </Auth.Body>
    </>
  )
}
