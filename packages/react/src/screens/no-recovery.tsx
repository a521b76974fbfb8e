import * as Auth from '../parts.ts'

/** Nobody but an administrator can reset a password here. */
export function NoRecoveryScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
