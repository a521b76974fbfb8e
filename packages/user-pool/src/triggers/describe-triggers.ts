import type { Pool } from '../pool.ts'
import { wireNames } from './run-trigger.ts'
import type { TriggerName } from './triggers.ts'

/** The pool's triggers, as if each were a Lambda. @see Cognito `LambdaConfigType` */
export function describeTriggers({ triggers, settings }: Pool) {
  const arnOf = (name: TriggerName) =>
    `arn:aws:lambda:${settings.region}:000000000000:function:${wireNames[name]}`
  const set = (Object.keys(wireNames) as TriggerName[]).filter(name => triggers[name])
  return {
    LambdaConfig: Object.fromEntries(
      set.map(name =>
        name === 'preTokenGenerationV2'
          ? ['PreTokenGenerationConfig', { LambdaVersion: 'V2_0', LambdaArn: arnOf(name) }]
          : [wireNames[name], arnOf(name)],
      ),
    ),
  }
}
