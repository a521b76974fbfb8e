import type { Messages } from '@portico/react'

/** The door's words for `?lang=…`; nothing for English, which the kit brings along. Meridian itself speaks English. */
export async function wordsFor(search: string): Promise<Messages | undefined> {
  if (new URLSearchParams(search).get('lang') !== 'ar') return undefined
  const { ar } = await import('@portico/react/messages/ar')
  return ar
}
