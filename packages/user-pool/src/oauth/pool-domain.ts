/** A name under which the hosted pages are known. They answer below the pool's own address all the same. */
export interface PoolDomain {
  /** `auth` stands for `auth.auth.{region}.amazoncognito.com`; with a dot it is one of your own. */
  domain: string
  /** 1 for the classic hosted pages, 2 for managed login. */
  managedLoginVersion: number
  certificateArn?: string
}
