import * as Auth from '../parts.ts'

/** A link was sent and has to be followed. */
export function CheckInboxScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Notice />
        <Auth.Failure />
        <Auth.Accept />
      </Auth.Body>
      <Auth.Ways>
        <Auth.Resend />
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
