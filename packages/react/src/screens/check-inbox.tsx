import * as Auth from '../parts.ts'

/** A link was sent and has to be followed. */
export function CheckInboxScreen() {
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
