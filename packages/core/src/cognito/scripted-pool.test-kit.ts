import { toBase64 } from './bytes.ts'

/** What a scripted pool was asked. */
export interface Sent {
  action: string
  body: Record<string, unknown>
}

/** Answers one action: a reply, a refusal of that name, or anything `fetch` may give. */
export type Answering = (body: Sent['body'], signal: AbortSignal | null) => unknown

/** A `fetch` that answers as a test says, for replies no pool can be brought to. */
export function scriptedPool(script: Record<string, Answering>) {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = async (_, init) => {
    init?.signal?.throwIfAborted()
    const action = new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? ''
    const body = JSON.parse(String(init?.body))
    sent.push({ action, body })
    const reply = await script[action]?.(body, init?.signal ?? null)
    init?.signal?.throwIfAborted()
    return reply instanceof Response ? reply : Response.json(reply ?? {})
  }
  return { fetch, sent, asked: (action: string) => sent.filter(one => one.action === action) }
}

/** Cognito's way to say no. */
export function refuse(exception: string, message = '', headers: Record<string, string> = {}) {
  return Response.json({ __type: exception, message }, { status: 400, headers })
}

/** Tokens as Cognito gives them, for a person with these claims. */
export function tokens(n = 1, claims: object = {}) {
  const payload = { sub: 'u-1', 'cognito:username': 'ada', email: 'ada@example.com', ...claims }
  return {
    AuthenticationResult: {
      AccessToken: `access-${n}`,
      IdToken: idToken(payload),
      RefreshToken: `refresh-${n}`,
      ExpiresIn: 3600,
    },
  }
}

/** An unsigned ID token. */
export function idToken(claims: object): string {
  const payload = toBase64(new TextEncoder().encode(JSON.stringify(claims)))
  return `e30.${payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.s`
}
