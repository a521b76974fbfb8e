import { N, toInteger } from '../srp/group.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { type Parameters, required } from './parameters.ts'

/**
 * Reads a client's public number.
 *
 * @throws {CognitoError} `InvalidParameterException` for a number that would give the secret away
 */
export function readPublic(hex: string): string {
  if (!/^[0-9a-fA-F]{1,1024}$/.test(hex) || toInteger(hex) % N === 0n) {
    throw invalidParameter('SRP_A is not a valid public value.')
  }
  return hex
}

/** Reads what a client claims with its signature. @throws {CognitoError} `InvalidParameterException` */
export function readClaim(answers: Parameters) {
  const claim = {
    username: required(answers, 'USERNAME'),
    secret: required(answers, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    signature: required(answers, 'PASSWORD_CLAIM_SIGNATURE'),
    timestamp: required(answers, 'TIMESTAMP'),
  }
  if (!/^\w{3} \w{3} \d{1,2} \d{2}:\d{2}:\d{2} [A-Z]{3} \d{4}$/.test(claim.timestamp)) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.')
  }
  return claim
}
