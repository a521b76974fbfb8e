'use client'

import { useEffect, useState } from 'react'
import { DoneIcon } from '../icons.tsx'
import { CopyIcon } from '../late-icons.tsx'
import { drawPart } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

/** How long “Copied” stays; milliseconds. */
const shown = 3_000

/**
 * A key in groups of four, and a button that copies it and says so. Where the browser lets nothing be copied, the key
 * is marked, ready for the person's own hand.
 */
export function CopyKey({ secret }: { secret: string }) {
  const { messages } = useRoot('CopyKey')
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shown)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(key: Element | null) {
    try {
      await navigator.clipboard.writeText(secret)
      setCopied(true)
    } catch {
      if (key) getSelection()?.selectAllChildren(key)
    }
  }

  return (
    <>
      <code data-auth="key" dir="ltr">
        {secret.match(/.{1,4}/g)?.join(' ')}
      </code>
      {drawPart(
        'button',
        'copy',
        {},
        { copied },
        {
          type: 'button',
          onClick: ({ currentTarget }) => void copy(currentTarget.previousElementSibling),
          children: (
            <>
              {copied ? <DoneIcon /> : <CopyIcon />}
              {say(messages, copied ? 'totpSecret.copied' : 'totpSecret.copy')}
            </>
          ),
        },
      )}
      <span data-auth="said" role="status">
        {copied && say(messages, 'totpSecret.copied')}
      </span>
    </>
  )
}
