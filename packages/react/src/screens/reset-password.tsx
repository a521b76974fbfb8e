import * as Auth from '../parts.ts'

/** The code that was sent, and a new password. */
export function ResetPasswordScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.AccountName />
        <Auth.Notice />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Resend />
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
