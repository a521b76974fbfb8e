import * as Auth from '../parts.ts'

/** Shall this device be remembered? */
export function RememberDeviceScreen() {
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
