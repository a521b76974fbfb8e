import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { responses } from './responses.ts'
import type { EventOf, TriggerName, TriggerServices } from './triggers.ts'

/** What one call of a trigger is about; the rest of its event is the same for all. */
export interface Occurrence<Name extends TriggerName> {
  triggerSource: EventOf<Name>['triggerSource']
  userName: string
  request: EventOf<Name>['request']
  response: EventOf<Name>['response']
}

type Run = (event: unknown, services: TriggerServices) => unknown

/**
 * Asks a trigger, and gives its response; where there is none, the response it would have begun with.
 *
 * @throws {CognitoError} `UserLambdaValidationException` when it throws an `Error`; `UnexpectedLambdaException` when it
 *   breaks otherwise, or takes too long; `InvalidLambdaResponseException` when it gives back something else than its
 *   event
 */
export async function runTrigger<Name extends TriggerName>(
  pool: Pool,
  name: Name,
  occurrence: Occurrence<Name>,
): Promise<EventOf<Name>['response']> {
  const trigger = pool.triggers[name] as Run | undefined
  if (!trigger) return occurrence.response
  const { region, userPoolId } = pool.settings
  const event = {
    version: name === 'preTokenGenerationV2' ? '2' : '1',
    ...occurrence,
    region,
    userPoolId,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.caller },
  }
  const returned = await pool.lend(() =>
    outcome(pool, wireNames[name], () => trigger(copy(event), servicesOf(pool))),
  )
  const parsed = responses[name].safeParse(responseIn(copy(returned)))
  if (!parsed.success) throw invalidResponse()
  // The schema is the response's; absent and `undefined` are one.
  return parsed.data as EventOf<Name>['response']
}

export const invalidResponse = () =>
  new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output')

function servicesOf({ outbox, clock }: Pool): TriggerServices {
  const blank = { medium: 'EMAIL', subject: null, code: null, link: null } as const
  return { send: message => outbox.send({ ...blank, ...message, at: clock() }) }
}

async function outcome(pool: Pool, called: string, run: () => unknown): Promise<unknown> {
  let alarm: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise((_, reject) => {
    alarm = setTimeout(() => reject('Socket timeout while invoking Lambda function'), pool.patience)
  })
  try {
    return await Promise.race([(async () => run())(), tooLate])
  } catch (thrown) {
    throw thrown instanceof Error
      ? new CognitoError(
          'UserLambdaValidationException',
          `${called} failed with error ${thrown.message.replace(/\.$/, '')}.`,
        )
      : new CognitoError(
          'UnexpectedLambdaException',
          `${called} invocation failed due to error ${thrown}.`,
        )
  } finally {
    clearTimeout(alarm)
  }
}

/** As it would travel to a Lambda and back. */
function copy(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    throw invalidResponse()
  }
}

const responseIn = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'response' in event ? event.response : undefined

/** What Cognito calls each trigger. */
export const wireNames: Record<TriggerName, string> = {
  preSignUp: 'PreSignUp',
  postConfirmation: 'PostConfirmation',
  preAuthentication: 'PreAuthentication',
  postAuthentication: 'PostAuthentication',
  preTokenGeneration: 'PreTokenGeneration',
  preTokenGenerationV2: 'PreTokenGeneration',
  customMessage: 'CustomMessage',
  userMigration: 'UserMigration',
  defineAuthChallenge: 'DefineAuthChallenge',
  createAuthChallenge: 'CreateAuthChallenge',
  verifyAuthChallengeResponse: 'VerifyAuthChallengeResponse',
}
