'use client'

import type { ReactNode } from 'react'
import * as Auth from '../parts.ts'
import { useRoot } from '../root.tsx'
import { PageTitle } from './page-title.tsx'

interface PlainCardProps {
  title: string
  hint?: ReactNode
  children?: ReactNode
}

/** A card of a login page that is no screen of the door: says how things stand. */
export function PlainCard({ title, hint, children }: PlainCardProps) {
  const { titleId } = useRoot('LoginPage')
  return (
    <Auth.Page>
      <Auth.Card>
        <PageTitle />
        <header data-auth="header">
          <Auth.Logo />
          <h1 data-auth="title" id={titleId} tabIndex={-1}>
            {title}
          </h1>
          {hint && <p data-auth="hint">{hint}</p>}
        </header>
        {children}
      </Auth.Card>
    </Auth.Page>
  )
}
