/** Where the pool of the Vite plugin is. Reference it: `/// <reference types="@portico/user-pool/virtual" />` */
declare module 'virtual:portico-user-pool' {
  export const region: string
  export const userPoolId: string
  export const clientId: string
  /** A path on the app's own origin. */
  export const endpoint: string
  /** `GET` it for what was "sent", or open an `EventSource` on it to hear of changes. */
  export const outbox: string
}
