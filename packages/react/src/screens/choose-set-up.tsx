import * as Auth from '../parts.ts'

/** Which second factor shall it be? */
export function ChooseSetUpScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Body>
        <Auth.Failure />
        <Auth.Factors />
      </Auth.Body>
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
