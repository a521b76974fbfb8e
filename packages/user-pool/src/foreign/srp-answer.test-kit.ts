import { createHmac } from 'node:crypto'
import * as official from 'amazon-cognito-identity-js'

interface BigNumber {
  toString(radix: number): string
}

/** What the official client exports and its types leave out. */
interface Official {
  AuthenticationHelper: new (
    poolName: string,
  ) => {
    getLargeAValue(then: (thrown: unknown, a: BigNumber) => void): void
    getPasswordAuthenticationKey(
      username: string,
      password: string,
      b: BigNumber,
      salt: BigNumber,
      then: (thrown: unknown, key: Uint8Array) => void,
    ): void
  }
  DateHelper: new () => { getNowString(): string }
}

/** SRP with the official client's arithmetic, for clients that bring none: first `a`, then `answer`. */
export async function startSrp(userPoolId: string) {
  const { AuthenticationHelper, DateHelper } = official as unknown as Official
  const poolName = userPoolId.split('_')[1] ?? ''
  const helper = new AuthenticationHelper(poolName)
  const large = await new Promise<BigNumber>((resolve, reject) =>
    helper.getLargeAValue((thrown, a) => (thrown ? reject(thrown) : resolve(a))),
  )
  const Big = large.constructor as new (digits: string, radix: number) => BigNumber

  return {
    a: large.toString(16),
    async answer(challenge: Record<string, string>, password: string) {
      const { USER_ID_FOR_SRP: id = '', SRP_B = '', SALT = '', SECRET_BLOCK = '' } = challenge
      const key = await new Promise<Uint8Array>((resolve, reject) =>
        helper.getPasswordAuthenticationKey(
          id,
          password,
          new Big(SRP_B, 16),
          new Big(SALT, 16),
          (thrown, made) => (thrown ? reject(thrown) : resolve(made)),
        ),
      )
      const timestamp = new DateHelper().getNowString()
      const signature = createHmac('sha256', key)
        .update(poolName + id)
        .update(Buffer.from(SECRET_BLOCK, 'base64'))
        .update(timestamp)
        .digest('base64')
      return {
        USERNAME: id,
        TIMESTAMP: timestamp,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
      }
    },
  }
}
