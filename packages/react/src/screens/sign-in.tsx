import * as Auth from '../parts.ts'

/** Who they are, and their password where that is asked at once. */
export function SignInScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Failure about="way" />
      <Auth.Providers />
      <Auth.Form>
        <Auth.Notice />
        <Auth.Failure about="form" />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Providers placement="after" />
      <Auth.Ways>
        <Auth.Prompt to="forgotPassword" />
        <Auth.Prompt to="signUp" />
      </Auth.Ways>
    </>
  )
}
