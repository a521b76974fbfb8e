import type { Destination } from '../deploy/destination.ts'
import { type Made, type TargetName, targets } from '../targets/targets.ts'
import type { Theme } from '../theme.ts'
import { choice } from './choice.ts'
import { Complaint } from './complaint.ts'
import { knownDocument } from './import-document.ts'
import type { Values } from './options.ts'
import { readBytes, readInput } from './read-input.ts'

/** A theme written for a target, as the options say. */
export async function makeTarget(name: TargetName, theme: Theme, values: Values): Promise<Made> {
  const options = {
    read: readBytes,
    mode: choice('mode', values, ['light', 'dark']),
    branding: choice('branding', values, ['classic', 'managed-login']),
    over: await overOf(values),
    destination: destinationOf(values),
  }
  try {
    return await targets[name](theme, options)
  } catch (thrown) {
    // A destination that is no such thing was mistyped.
    throw thrown instanceof TypeError ? new Complaint(`${thrown.message}.`) : thrown
  }
}

function destinationOf(values: Values): Destination {
  const { 'user-pool-id': userPoolId, 'client-id': clientId, 'branding-id': brandingId } = values
  const region = values.region ?? /^[a-z-]+-\d+(?=_)/.exec(userPoolId ?? '')?.[0]
  return {
    ...(userPoolId && { userPoolId }),
    ...(clientId && { clientId }),
    ...(brandingId && { brandingId }),
    ...(region && { region }),
  }
}

/** What the pool has, for `--over`. */
async function overOf({ over }: Values): Promise<unknown> {
  if (over === undefined) return undefined
  const { kind, content } = knownDocument(over, await readInput(over))
  if (kind === 'managed-login') return content
  throw new Complaint(
    `${over} is no managed login; pass what describe-managed-login-branding prints.`,
  )
}
