import { useState } from 'react'

/** One message from the pool’s outbox. */
export interface Sent {
  to: string
  medium: 'EMAIL' | 'SMS'
  subject: string | null
  text: string
  code: string | null
  at: string | number
}

/** A message as it would have arrived, with its code at hand. */
export function Message({ message: { to, subject, text, code } }: { message: Sent }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code ?? '')
    setCopied(true)
  }
  return (
    <li>
      <span className="place">To {to}</span>
      <strong>{subject ?? 'Text message'}</strong>
      <p>{text}</p>
      {code && (
        <button type="button" className="quiet" onClick={copy}>
          {copied ? 'Copied' : `Copy ${code}`}
        </button>
      )}
    </li>
  )
}
