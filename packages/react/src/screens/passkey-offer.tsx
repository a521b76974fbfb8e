import * as Auth from '../parts.ts'

/** Would they like a passkey? */
export function PasskeyOfferScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Failure />
        <Auth.Accept />
        <Auth.Decline />
      </Auth.Body>
    </>
  )
}
