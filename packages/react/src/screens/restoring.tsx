import * as Auth from '../parts.ts'

/** The moment in which a kept session, or a screen, is looked for: shown only if it takes longer than a blink. */
export function RestoringScreen() {
  return (
    <>
      <Auth.Logo />
      <Auth.Title />
      <Auth.Failure />
    </>
  )
}
