import { identityOperations } from '../identity/identity-operations.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

/** The services a pool answers for, by what stands before the dot in `X-Amz-Target`. */
const services: ReadonlyMap<string, ReadonlyMap<string, Operation>> = new Map([
  ['AWSCognitoIdentityProviderService', operations],
  ['AWSCognitoIdentityService', identityOperations],
])

/** What is asked for, by its target on the wire or by its name alone. */
export function findOperation(target: string): Operation | undefined {
  const [service = '', operation] = target.split('.')
  if (operation !== undefined) return services.get(service)?.get(operation)
  return [...services.values()].map(known => known.get(target)).find(known => known)
}
