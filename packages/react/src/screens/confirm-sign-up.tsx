import * as Auth from '../parts.ts'

/** The code that proves an address is theirs. */
export function ConfirmSignUpScreen() {
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
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
