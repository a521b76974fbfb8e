import * as Auth from '../parts.ts'

/** The back end asked for something this kit cannot do yet: says so, and leads on. */
export function UnsupportedScreen() {
  return (
    <>
      <Auth.Header />
      <Auth.Go to="back" />
    </>
  )
}
