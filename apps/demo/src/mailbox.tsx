import { outbox } from 'virtual:portico-user-pool'
import { useEffect, useState } from 'react'
import { Message, type Sent } from './message.tsx'

/** A drawer with what the pool “sent”: in development there is no mail server, so messages stop here. */
export function Mailbox() {
  const [open, setOpen] = useState(false)
  const [messages, setMessages] = useState<Sent[]>([])
  const [seen, setSeen] = useState(0)
  const unread = Math.max(0, messages.length - seen)

  useEffect(() => {
    let stopped = false
    const look = async () => {
      const response = await fetch(outbox).catch(() => null)
      if (response?.ok && !stopped) setMessages(await response.json())
    }
    void look()
    const timer = setInterval(look, 1_500)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [])

  const toggle = () => {
    setOpen(!open)
    setSeen(messages.length)
  }

  return (
    <aside className="mailbox" data-open={open ? '' : undefined} aria-label="Development mailbox">
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
