import {
  type AddressBar,
  browserAddressBar,
  browserEnvironment,
  type Environment,
} from '@portico/core'

/** What a login page needs of the world; tests bring their own. */
export interface LoginSurroundings
  extends Pick<Environment, 'fetch' | 'storage' | 'lasting' | 'now'> {
  addressBar: AddressBar
  /** Goes to another page. Settles only when the person comes back to this one as it was left. */
  leave(address: string): Promise<void>
  /** The same for good: the other page takes this one's place in the history. */
  leaveForGood(address: string): void
}

/** The browser's own. */
export function browserSurroundings(): LoginSurroundings {
  const { place, ...rest } = browserEnvironment()
  return {
    ...rest,
    addressBar: browserAddressBar(),
    leave: place.leave,
    leaveForGood: address => location.replace(address),
  }
}
