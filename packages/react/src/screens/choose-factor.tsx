import * as Auth from '../parts.ts'

/** Several ways on: as first or as second factor. */
export function ChooseFactorScreen() {
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
