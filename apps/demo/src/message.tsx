import { useState } from 'react'

/** One message from the pool’s outbox. */
export interface Sent {
  to: string
  medium: 'EMAIL' | 'SMS'
  subject: string | null
  text: string
  code: string | null
  link: string | null
  at: string | number
}

/** A message as it would have arrived, with its code at hand. */
export function Message({ message: { to, subject, text, code, link } }: { message: Sent }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code ?? '')
    setCopied(true)
  }
  return (
    <li>
      <span className="place">To {to}</span>
      <strong>{subject ?? 'Text message'}</strong>
      <p>{link ? text.replace(link, '').trim() : text}</p>
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          Open the link
        </a>
      )}
      {code && !link && (
        <button type="button" className="quiet" onClick={copy}>
          {copied ? 'Copied' : `Copy ${code}`}
        </button>
      )}
    </li>
  )
}
