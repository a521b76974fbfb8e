import { type CognitoClient, createCognitoClient } from '@portico/core/cognito'
import { access } from '../settings.ts'
import { notingFetch } from './asked.ts'
import { chosen } from './chosen-pool.ts'
import { client } from './client.ts'
import { Panel } from './panel.tsx'
import { timeLeft } from './time-left.ts'
import { useNow } from './use-now.ts'
import { useTask } from './use-task.ts'
import { whoAmI } from './who-am-i.ts'

const { region, userPoolId, clientId, endpoint } = chosen.place

/** Somebody who is not signed in, beside the person who is: its session would be this page's alone. */
const guest = createCognitoClient({
  region,
  userPoolId,
  clientId,
  endpoint,
  identityPoolId: access.identityPool.identityPoolId,
  fetch: notingFetch,
  storage: 'memory',
})

/** Temporary AWS credentials from the ID token, and whose they are by AWS's own question. */
export function AwsPanel() {
  return (
    <Panel
      title="AWS credentials"
      lead="The ID token is changed for the credentials of a role. They stay in this page’s memory."
    >
      <Holder name="You" by={client} />
      <Holder name="A guest" by={guest} />
    </Panel>
  )
}

/** What is shown of credentials; the keys themselves are not kept here. */
interface Shown {
  role: string
  identityId?: string
  /** Epoch milliseconds. */
  endsAt?: number
}

function Holder({ name, by }: { name: string; by: CognitoClient }) {
  const now = useNow()
  const failed: Shown = { role: 'There are none to be had now.' }
  const { busy, answer, run } = useTask(() => ask(by), failed)
  const { role, identityId, endsAt } = answer ?? {}
  return (
    <div className="holder">
      <div className="row">
        <strong>{name}</strong>
        <button
          type="button"
          className="quiet"
          onClick={run}
          aria-disabled={busy}
          aria-label={`Ask who I am: ${name}`}
        >
          Ask who I am
        </button>
      </div>
      <output className="answer">{role && <code>{role}</code>}</output>
      {endsAt !== undefined && (
        <p className="place">
          Good for{' '}
          <span className="clock" role="timer">
            {timeLeft(endsAt, now)}
          </span>{' '}
          minutes, as <code>{identityId}</code>
        </p>
      )}
    </div>
  )
}

async function ask(by: CognitoClient): Promise<Shown> {
  const credentials = await by.getAwsCredentials()
  if (!credentials) return { role: 'Guests are not let in.' }
  const at = new URL(endpoint, location.href).href
  const arn = await whoAmI(credentials, { at, region, fetch: notingFetch })
  const { identityId, expiration } = credentials
  // `arn:aws:sts::{account}:assumed-role/{role}/{session}`
  return { role: arn.split('/').slice(0, 2).join('/'), identityId, endsAt: expiration.getTime() }
}
