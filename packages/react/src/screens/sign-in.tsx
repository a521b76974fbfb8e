import * as Auth from '../parts.ts'

/** Name and password. */
export function SignInScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.Notice />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Prompt to="signUp" />
    </>
  )
}
