import './access.css'
import { AskedPanel } from './asked-panel.tsx'
import { AwsPanel } from './aws-panel.tsx'
import { GraphqlPanel } from './graphql-panel.tsx'
import { TokenPanel } from './token-panel.tsx'
import { WritePanel } from './write-panel.tsx'

interface Props {
  /** When the present access token ends; epoch milliseconds. */
  expiresAt: number
  /** After a meeting was added or taken away. */
  onWrite(): void
}

/** What a sign-in opens, and what it does not: for who wants to see the tokens at work. */
export function Access({ expiresAt, onWrite }: Props) {
  return (
    <section className="access" aria-labelledby="access">
      <h2 id="access">Access</h2>
      <p className="fine">What your sign-in opens, and what it does not.</p>
      <div className="panels">
        <TokenPanel expiresAt={expiresAt} />
        <WritePanel onChange={onWrite} />
        <GraphqlPanel />
        <AwsPanel />
        <AskedPanel />
      </div>
    </section>
  )
}
