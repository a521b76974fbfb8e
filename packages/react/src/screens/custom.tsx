import * as Auth from '../parts.ts'

/** A challenge of the pool's own making: what it says, and one answer. */
export function CustomScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Parameters />
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
