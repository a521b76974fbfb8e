import { useEffect, useState } from 'react'
import { Message, type Sent } from './message.tsx'

/** A drawer with what the pool “sent”: in development there is no mail server, so messages stop here. */
export function Mailbox({ outbox }: { outbox: string }) {
  const [open, setOpen] = useState(false)
  const [messages, setMessages] = useState<Sent[]>([])
  const [seen, setSeen] = useState(0)
  const unread = Math.max(0, messages.length - seen)

  useEffect(() => {
    const left = new AbortController()
    const events = new EventSource(outbox)
    events.onmessage = ({ data }) => setMessages(JSON.parse(data))
    // It tries again by itself; a server that speaks no events is asked once.
    events.onerror = () => {
      events.onerror = null
      fetch(outbox, { signal: left.signal })
        .then(async response => response.ok && setMessages(await response.json()))
        .catch(() => {})
    }
    return () => {
      left.abort()
      events.close()
    }
  }, [outbox])

  const toggle = () => {
    setOpen(!open)
    setSeen(messages.length)
  }

  return (
    <aside className="drawer mailbox" aria-label="Development mailbox">
      <button type="button" aria-expanded={open} aria-controls="mailbox" onClick={toggle}>
        Mailbox
        {unread > 0 && !open && (
          <span className="count">
            {unread}
            <span className="unseen"> new</span>
          </span>
        )}
      </button>
      <div id="mailbox" hidden={!open}>
        <p className="fine">
          What the development pool would have sent. Nothing leaves this machine.
        </p>
        {messages.length === 0 && (
          <p className="fine">Nothing yet. Sign up, and a code arrives here.</p>
        )}
        <ul>
          {messages.toReversed().map(message => (
            <Message key={`${message.at} ${message.text}`} message={message} />
          ))}
        </ul>
      </div>
    </aside>
  )
}
