import * as Auth from '../parts.ts'

/** The code that proves a contact is theirs, or not now. */
export function VerifyAttributeScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.Notice />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
        <Auth.Decline />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Resend />
      </Auth.Ways>
    </>
  )
}
