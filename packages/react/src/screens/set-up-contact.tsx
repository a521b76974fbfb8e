import * as Auth from '../parts.ts'

/** An address for codes. */
export function SetUpContactScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Form>
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Go to="back" />
      </Auth.Ways>
    </>
  )
}
