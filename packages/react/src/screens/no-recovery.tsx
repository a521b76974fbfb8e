import * as Auth from '../parts.ts'

/** Nobody but an administrator can reset a password here. */
export function NoRecoveryScreen() {
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
