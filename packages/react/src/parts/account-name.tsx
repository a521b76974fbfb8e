'use client'

import { useRoot } from '../root.tsx'

/** Tells password managers whose new password this is, where the name itself is not asked for. */
export function AccountName() {
  const { view } = useRoot('AccountName')
  if (!('username' in view) || !view.username) return null
  return <input type="text" autoComplete="username" value={view.username} readOnly hidden />
}
