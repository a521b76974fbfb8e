'use client'

import * as Radix from '@radix-ui/react-dialog'
import { type ReactNode, useRef } from 'react'
import { CloseIcon } from '../late-icons.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'
import { ThemeStyle } from '../theme-style.tsx'
import { themed } from './page.tsx'

export interface DialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  children: ReactNode
}

/**
 * The front door over the page, as a modal dialog named by the screen's title: focus stays inside, Escape and
 * the cross close it, and focus goes back to where it was. Renders `<div role="dialog" data-auth="dialog">`.
 *
 * The veil is ours: Radix's writes a style element into the page, which a strict policy forbids.
 */
export function Dialog({ open, onOpenChange, children }: DialogProps) {
  const { messages, theme, mode, titleId } = useRoot('Dialog')
  const opener = useRef<Element>(null)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        {theme && <ThemeStyle theme={theme} />}
        <div
          data-auth="veil"
          lang={messages['locale.lang']}
          dir={messages['locale.dir']}
          {...themed(theme?.name, mode)}
        >
          <Radix.Content
            data-auth="dialog"
            aria-labelledby={titleId}
            aria-describedby={undefined}
            onOpenAutoFocus={() => {
              opener.current = document.activeElement
            }}
            onCloseAutoFocus={() => {
              if (opener.current instanceof HTMLElement) opener.current.focus()
            }}
          >
            {children}
            <Radix.Close data-auth="close" aria-label={say(messages, 'dialog.close')}>
              <CloseIcon />
            </Radix.Close>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}
