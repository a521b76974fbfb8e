import { z } from 'zod'
import { ProviderFault } from '../federation/provider-fault.ts'
import { bareCertificate, samlKeyOf } from '../federation/saml-key.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetSigningCertificate.html */
export const getSigningCertificate = forAdmin(z.object({ UserPoolId: userPoolId }), async pool => {
  const key = await samlKeyOf(pool).catch(thrown => {
    if (!(thrown instanceof ProviderFault)) throw thrown
    throw new CognitoError('ResourceNotFoundException', thrown.message)
  })
  return { Certificate: bareCertificate(key) }
})
