import * as Auth from '../parts.ts'

/** A password of their own in place of the one they were given, with what the pool still misses. */
export function NewPasswordScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.AccountName />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Go to="back" />
    </>
  )
}
