import { client } from './client.ts'
import { Panel } from './panel.tsx'
import { useTask } from './use-task.ts'

const query = `{
  viewer { id groups }
  meetings { title }
}`

/** The same access token, before a GraphQL endpoint. */
export function GraphqlPanel() {
  const { busy, answer, run } = useTask(ask, 'The API could not be reached.')
  return (
    <Panel
      title="GraphQL"
      lead="One check before the query is read; resolvers see the claims alone."
    >
      <pre>
        <code>{query}</code>
      </pre>
      <div>
        <button type="button" className="quiet" onClick={run} aria-disabled={busy}>
          Ask
        </button>
      </div>
      <output className="answer">{answer && <code>{answer}</code>}</output>
    </Panel>
  )
}

async function ask() {
  const token = await client.getAccessToken()
  const response = await fetch('/api/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, error, errors } = await response.json()
  return data ? print(data) : (error ?? errors[0].message)
}

/** A line for each field. */
function print(data: object): string {
  const lines = Object.entries(data).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}`
}
