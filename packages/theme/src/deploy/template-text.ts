import type { Json } from '../json.ts'

/**
 * Refuses what a CloudFormation template would not take as plain text but work out when it is deployed.
 *
 * @throws {TypeError} naming the place.
 */
export function checkTemplateText(value: Json, at: string): void {
  if (typeof value === 'string') {
    const [found] = value.match(references) ?? []
    if (found) throw new TypeError(`${at} holds "${found}", ${why}`)
  } else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (functions.test(key)) throw new TypeError(`${at} has the key "${key}", ${why}`)
      checkTemplateText(key, at)
      checkTemplateText(inner, `${at}.${key}`)
    }
  }
}

const why = 'which CloudFormation would replace; take it out, or use the AWS CLI'

/** Dynamic references, and the CDK's own marks for values it does not know yet. */
const references = /\{\{\s*resolve:|[$#]\{Token\[/i

const functions = /^(?:Ref|Condition|Fn::.*)$/
