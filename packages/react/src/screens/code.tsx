import * as Auth from '../parts.ts'

/** A one-time code from a message. */
export function CodeScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.Notice />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Resend />
        <Auth.Go to="chooseFactor" />
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
