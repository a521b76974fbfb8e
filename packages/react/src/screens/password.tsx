import * as Auth from '../parts.ts'

/** The password of somebody who said who they are. */
export function PasswordScreen() {
  return (
    <>
      <Auth.Header>
        <Auth.Logo />
        <Auth.Title />
        <Auth.Identity />
      </Auth.Header>
      <Auth.Form>
        <Auth.AccountName />
        <Auth.Failure />
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <Auth.Ways>
        <Auth.Go to="chooseFactor" />
      </Auth.Ways>
    </>
  )
}
