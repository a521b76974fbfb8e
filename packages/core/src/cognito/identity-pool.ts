import type { Environment, KeyValueStorage } from '../environment.ts'
import { AuthError } from '../errors.ts'
import {
  createAskIdentityPool,
  type IdentityReply,
  isIdentityRefusal,
  toIdentityError,
} from './ask-identity-pool.ts'
import type { AwsCredentials } from './aws-credentials.ts'
import type { Sessions } from './session.ts'
import { readClaims } from './user.ts'

export interface IdentityPoolOptions {
  /** `{region}:{uuid}` */
  identityPoolId: string
  region: string
  userPoolId: string
  endpoint?: string | undefined
  environment: Pick<Environment, 'fetch' | 'now'>
  sessions: Pick<Sessions, 'getToken' | 'subscribe'>
  marks: KeyValueStorage
  /** Names what is left in the browser. */
  key: string
}

export interface IdentityPool {
  /** What `getAwsCredentials` of the client gives. */
  getCredentials(options?: { forceRefresh?: boolean }): Promise<AwsCredentials | null>
}

/** The time of one person, or of guests between two; nothing of it is there in the next. */
interface Era {
  /** A `sub`; `null` while nobody is signed in, `undefined` until that is known. */
  whose?: string | null
  identityId?: string | undefined
  /** `null` where guests are not let in. */
  held?: AwsCredentials | null
  asking?: Promise<AwsCredentials | null> | undefined
}

/** Credentials this close to their end are renewed; milliseconds. */
const margin = 5 * 60_000

/**
 * Changes the ID token of who is signed in for AWS credentials, and gives guests those of a guest.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html (enhanced)
 */
export function createIdentityPool(options: IdentityPoolOptions): IdentityPool {
  const { identityPoolId, region, userPoolId, endpoint, environment, sessions, key } = options
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const provider = `cognito-idp.${region}.${domain}/${userPoolId}`
  const home = `https://cognito-identity.${identityPoolId.split(':')[0]}.${domain}/`
  const ask = createAskIdentityPool(endpoint ?? home, environment.fetch)
  const guest = createGuestMark(options.marks, `${key}.identity`)
  let era: Era = {}

  sessions.subscribe(session => {
    if (era.whose !== undefined && era.whose !== (session?.user.id ?? null)) era = {}
  })

  const lasts = (held: Era['held'], left: number): held is AwsCredentials | null =>
    held ? held.expiration.getTime() - environment.now() > left : held === null

  async function getCredentials(force = false): Promise<AwsCredentials | null> {
    const mine = era
    const { held } = mine
    if (!force && lasts(held, margin)) return held
    mine.asking ??= askFor(mine, force).finally(() => {
      mine.asking = undefined
    })
    try {
      const credentials = await mine.asking
      if (era === mine) return credentials
    } catch (thrown) {
      if (era === mine) {
        // What is left of them is better than nothing.
        if (!force && lasts(held, 0)) return held
        throw toIdentityError(thrown)
      }
    }
    // It is another's time by now.
    return getCredentials()
  }

  async function askFor(mine: Era, force: boolean) {
    const idToken = await sessions.getToken('idToken', force)
    const whose = idToken && String(readClaims(idToken).sub)
    if (mine.whose !== whose) Object.assign(mine, { whose, held: undefined, identityId: undefined })
    try {
      mine.held = await exchange(mine, idToken)
    } catch (thrown) {
      // It may end before the access token does, by which a session is renewed.
      if (!idToken || !isExpired(thrown)) throw thrown
      mine.held = await exchange(mine, await sessions.getToken('idToken', true))
    }
    return mine.held
  }

  async function exchange(mine: Era, idToken: string | null): Promise<AwsCredentials | null> {
    const logins = idToken ? { Logins: { [provider]: idToken } } : {}
    const take = async (IdentityId: string | undefined) => {
      const credentials = toCredentials(
        await ask('GetCredentialsForIdentity', { IdentityId, ...logins }),
      )
      mine.identityId = credentials.identityId
      // A guest's identity became that of the person.
      guest.put(idToken ? null : credentials.identityId)
      return credentials
    }
    const known = mine.identityId ?? guest.get()
    if (known) {
      try {
        return await take(known)
      } catch (thrown) {
        if (isExpired(thrown) || !isIdentityRefusal(thrown, isNotTheirs)) throw thrown
      }
    }
    try {
      const { IdentityId } = await ask('GetId', { IdentityPoolId: identityPoolId, ...logins })
      return await take(IdentityId)
    } catch (thrown) {
      if (idToken || !isIdentityRefusal(thrown, /^NotAuthorized/)) throw thrown
      return null
    }
  }

  return { getCredentials: ({ forceRefresh } = {}) => getCredentials(forceRefresh) }
}

/** How the pool says that an identity is gone, or somebody else's. */
const isNotTheirs = /^(ResourceNotFound|ResourceConflict|NotAuthorized)/

const isExpired = (thrown: unknown): boolean =>
  isIdentityRefusal(thrown, /^NotAuthorized/) && /expired/i.test(thrown.message)

function toCredentials({ IdentityId, Credentials }: IdentityReply): AwsCredentials {
  if (!IdentityId || !Credentials) throw new AuthError('unexpected')
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = Credentials
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretKey,
    sessionToken: SessionToken,
    expiration: new Date(Expiration * 1_000),
    identityId: IdentityId,
  }
}

/** Where a guest's identity lasts. Storage may be full or forbidden; then they are another guest next time. */
function createGuestMark(marks: KeyValueStorage, key: string) {
  return {
    get(): string | null {
      try {
        return marks.getItem(key)
      } catch {
        return null
      }
    },
    put(identityId: string | null) {
      try {
        if (identityId) marks.setItem(key, identityId)
        else marks.removeItem(key)
      } catch {}
    },
  }
}
