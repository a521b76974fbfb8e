import type { Messages } from '@portico/react'

/** The language an address asks for, as in `/?lang=ar`. */
export function languageOf(address: string): string | null {
  return new URL(address, location.origin).searchParams.get('lang')
}

/** The door's words in this language; nothing for English, which the kit brings along. Meridian itself speaks English. */
export async function wordsIn(language: string | null): Promise<Messages | undefined> {
  if (language !== 'ar') return undefined
  const { ar } = await import('@portico/react/messages/ar')
  return ar
}
