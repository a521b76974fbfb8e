/** Where the pools of the Vite plugin are. Reference it: `/// <reference types="@portico/user-pool/virtual" />` */
declare module 'virtual:portico-user-pool' {
  export const region: string
  export const userPoolId: string
  export const clientId: string
  /** A path on the app's own origin. */
  export const endpoint: string
  /** `GET` it for what was "sent", or open an `EventSource` on it to hear of changes. */
  export const outbox: string
  /** The same of each further pool, by its name. */
  export const pools: Readonly<
    Record<
      string,
      { region: string; userPoolId: string; clientId: string; endpoint: string; outbox: string }
    >
  >
}
