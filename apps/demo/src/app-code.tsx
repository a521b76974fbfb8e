import { useState } from 'react'

/** What the authenticator app of the demo’s people shows now. */
export function AppCode() {
  const [code, setCode] = useState<string | null>(null)
  const look = async () => {
    const response = await fetch('/api/authenticator')
    setCode((await response.json()).code)
  }
  return (
    <span className="row">
      <button type="button" className="quiet" onClick={look}>
        Look at Annie’s app
      </button>
      <output className="clock">{code}</output>
    </span>
  )
}
