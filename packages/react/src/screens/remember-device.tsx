import * as Auth from '../parts.ts'

/** Shall this device be remembered? */
export function RememberDeviceScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Failure />
        <Auth.Accept />
        <Auth.Decline />
      </Auth.Body>
    </>
  )
}
