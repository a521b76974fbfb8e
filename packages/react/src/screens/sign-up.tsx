import * as Auth from '../parts.ts'

/** A new account. */
export function SignUpScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Providers />
      <Auth.Form>
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Providers placement="after" />
      <Auth.Prompt to="signIn" />
    </>
  )
}
