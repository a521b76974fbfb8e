'use client'

import type { Session } from '@portico/core'
import type { ReactNode } from 'react'
import { useAuth } from '../root.tsx'

export interface Inside {
  session: Session
  signOut(): void
  /** A fresh access token for your API. */
  getAccessToken(): Promise<string | null>
}

export interface SignedInProps {
  children: ReactNode | ((inside: Inside) => ReactNode)
}

/** Shows its children to someone who is signed in, and nothing to anybody else. Renders no element of its own. */
export function SignedIn({ children }: SignedInProps) {
  const { session, signOut, getAccessToken } = useAuth()
  if (!session) return null
  return typeof children === 'function' ? children({ session, signOut, getAccessToken }) : children
}
