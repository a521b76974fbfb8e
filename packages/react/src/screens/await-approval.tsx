import * as Auth from '../parts.ts'

/** An administrator has to let them in. */
export function AwaitApprovalScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
