import type { Pool } from '../pool.ts'

/** Whether people may do without a password: whoever can be sent a code may. */
export const allowsNoPassword = ({ settings: { authFlows, firstFactors } }: Pool): boolean =>
  authFlows.includes('USER_AUTH') &&
  firstFactors.some(factor => factor === 'emailCode' || factor === 'smsCode')
