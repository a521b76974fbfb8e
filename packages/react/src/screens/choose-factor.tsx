import * as Auth from '../parts.ts'

/** Several ways on: as first or as second factor. */
export function ChooseFactorScreen() {
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
