import { createCognitoClient } from '@portico/core/cognito'
import { chosen } from './chosen-pool.ts'

const { region, userPoolId, clientId, endpoint } = chosen.place

/** Talks to a pool that the development server runs. For a real one, leave `endpoint` out. */
export const client = createCognitoClient({ region, userPoolId, clientId, endpoint })
