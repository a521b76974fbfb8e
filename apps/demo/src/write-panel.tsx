import { type SubmitEvent, useState } from 'react'
import { writeScope } from '../settings.ts'
import { client } from './client.ts'
import { Panel } from './panel.tsx'

interface Result {
  text: string
  /** What the API asks for, where it refuses. */
  challenge?: string | null
  /** Of the meeting that was added. */
  id?: string
}

/** Adds a meeting by the API, which takes a scope that not every token has. */
export function WritePanel({ onChange }: { onChange(): void }) {
  const [result, setResult] = useState<Result | null>(null)
  const send = async (method: 'POST' | 'DELETE', given: string) => {
    setResult(await ask(method, given).catch(() => ({ text: 'The API could not be reached.' })))
    onChange()
  }
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send('POST', String(new FormData(event.currentTarget).get('title')))
  }
  return (
    <Panel
      title="A meeting, by the API"
      lead={
        <>
          Reading takes an access token; writing takes one with <code>{writeScope}</code>.
        </>
      }
    >
      <form className="ask" onSubmit={add}>
        <label htmlFor="new-meeting">Title</label>
        <input id="new-meeting" name="title" required maxLength={60} defaultValue="Retrospective" />
        <button type="submit" className="quiet">
          Add
        </button>
      </form>
      <output className="answer">
        {result && <span>{result.text}</span>}
        {result?.challenge && <code>{result.challenge}</code>}
      </output>
      {result?.id && (
        <div>
          <button
            type="button"
            className="quiet"
            onClick={() => void send('DELETE', result.id ?? '')}
          >
            Take it away again
          </button>
        </div>
      )}
    </Panel>
  )
}

async function ask(method: 'POST' | 'DELETE', given: string): Promise<Result> {
  const token = await client.getAccessToken()
  const response = await fetch(method === 'POST' ? '/api/meetings' : `/api/meetings/${given}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify({ title: given }) }),
  })
  if (response.status === 201)
    return { text: '201: it is in your day.', ...(await response.json()) }
  if (response.ok) return { text: '204: it is gone.' }
  const { error } = await response.json()
  const challenge = response.headers.get('www-authenticate')
  return { text: `${response.status}: ${error}`, challenge }
}
