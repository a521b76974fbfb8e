import type { Place } from './place.ts'

/** A page's place that lives as long as the page, for tests: where it left for is there to be looked at. */
export function memoryPlace(start = 'https://app.example.com/'): Place & { left: string[] } {
  let address = start
  const left: string[] = []
  return {
    left,
    read: () => address,
    replace(to) {
      address = new URL(to, address).href
    },
    leave(to) {
      left.push(to)
      return new Promise(() => {})
    },
    openPopup: () => null,
    report: () => false,
  }
}
