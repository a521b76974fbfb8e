import { clientId, endpoint, region, userPoolId } from 'virtual:portico-user-pool'
import { createCognitoClient } from '@portico/core/cognito'

/** Talks to the pool that the development server runs. For a real one, leave `endpoint` out. */
export const client = createCognitoClient({ region, userPoolId, clientId, endpoint })
