import type { GivenPoolSettings, UserPoolOptions } from '@portico/user-pool'
import type { AuthClient } from '../../client.ts'
import type { AuthErrorCode } from '../../errors.ts'
import type { Values } from '../../fields.ts'
import type { AuthSettings } from '../../settings.ts'
import type { StepKind } from '../../step.ts'
import type { PersonEvent } from '../events.ts'
import type { Screen } from '../screen.ts'
import type { Visit } from '../visit.test-kit.ts'

/** What a person does on a screen, and how the back end of this scenario answers. */
export interface Doing {
  event: PersonEvent
  /** The step it leads to, or why it fails; nothing where no request is sent. */
  leads?: StepKind | AuthErrorCode
  /** What they type, known only when they are there. */
  type?: (visit: Visit) => Values | Promise<Values>
  /** What happens in the world before: a link followed, time passed. */
  before?: (visit: Visit) => unknown
}

/** One person at one back end: what they may do on each screen. */
export interface Scenario {
  name: string
  settings?: GivenPoolSettings
  triggers?: UserPoolOptions['triggers']
  /** What the application says of its pool, where it is another than the pool's own. */
  says?: Partial<AuthSettings>
  /** Stands between client and machine, for what no pool says today. */
  around?: (client: AuthClient) => AuthClient
  /** What was there before they came. */
  begin?: (visit: Visit) => Promise<unknown>
  /** The screens that ask by themselves, and how that ends. */
  atOnce?: { [S in Screen]?: NonNullable<Doing['leads']> }
  doings: { [S in Screen]?: Doing[] }
}

/** Types the same each time. */
export const typing = (values: Values) => () => values

/** Fills in and sends a form. */
export function submit(leads: NonNullable<Doing['leads']>, type: Doing['type']): Doing {
  return { event: { type: 'submit', values: {} }, leads, ...(type && { type }) }
}

/** Does something that needs no typing. */
export function act(event: PersonEvent, leads?: Doing['leads'], before?: Doing['before']): Doing {
  return { event, ...(leads && { leads }), ...(before && { before }) }
}
