import * as Auth from '../parts.ts'

/** The code that proves a contact is theirs, or not now. */
export function VerifyAttributeScreen() {
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
