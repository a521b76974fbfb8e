'use client'

import type { ReactNode } from 'react'
import { useAuth } from '../root.tsx'

/** Shows its children while nobody is signed in, and nothing before that is known. Renders no element of its own. */
export function SignedOut({ children }: { children: ReactNode }) {
  const { view } = useAuth()
  return view.screen === 'signedIn' || view.screen === 'restoring' ? null : children
}
