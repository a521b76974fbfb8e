import type { CognitoError } from '../wire/cognito-error.ts'
import { cors } from '../wire/respond.ts'

/** Elements by their names, each with a text or more elements. */
export interface Element {
  [name: string]: string | Element
}

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** An answer of the AWS query protocol. @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export const xmlAnswer = (action: string, result: Element, requestId: string): Response =>
  reply(200, `${action}Response`, {
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  })

/** A refusal of the AWS query protocol. */
export const xmlRefusal = ({ name, message, status }: CognitoError, requestId: string): Response =>
  reply(status, 'ErrorResponse', {
    Error: { Type: 'Sender', Code: name, Message: message },
    RequestId: requestId,
  })

const reply = (status: number, name: string, inside: Element): Response =>
  new Response(`<${name} xmlns="${namespace}">${print(inside)}</${name}>`, {
    status,
    headers: { ...cors, 'content-type': 'text/xml' },
  })

const print = (elements: Element): string =>
  Object.entries(elements)
    .map(([name, inside]) => {
      const text = typeof inside === 'string' ? escapeXml(inside) : print(inside)
      return `<${name}>${text}</${name}>`
    })
    .join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, mark => entities[mark] ?? mark)
