import { type AttributeSetting, standardAttributes } from '@portico/core'
import type { PoolSettings } from '../settings.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { isEmail, isPhoneNumber } from './contact-formats.ts'
import type { Attribute } from './person.ts'

export type Writer = 'person' | 'administrator'

const proofs = ['email_verified', 'phone_number_verified']

/**
 * Checks attributes somebody wants to write, one by one.
 *
 * @throws {CognitoError} `InvalidParameterException`, `NotAuthorizedException` (not theirs to write)
 */
export function checkAttributes(settings: PoolSettings, given: Attribute[], writer: Writer): void {
  for (const { Name, Value } of given) {
    if (proofs.includes(Name)) {
      if (writer === 'person') throw unauthorized()
      if (!/^(true|false)$/i.test(Value)) throw invalidParameter(`Invalid value for ${Name}.`)
      continue
    }
    if (Name === 'sub') throw unauthorized()
    if (writer === 'person' && !mayWrite(settings, Name)) throw unauthorized()
    const known = schemaOf(settings, Name)
    if (!known) {
      throw schemaError(`Type for attribute {${Name}} could not be determined`)
    }
    if (Value !== '') checkValue(known, Value)
  }
}

/** @throws {CognitoError} `InvalidParameterException` when a required attribute is not among those given */
export function checkRequired(settings: PoolSettings, given: readonly Attribute[]): void {
  const lacking = missingAttributes(settings, given)
  if (lacking.length > 0) {
    throw schemaError(lacking.map(name => `${name}: The attribute is required\n`).join(''))
  }
}

/** The required attributes that are not among those given. */
export const missingAttributes = (settings: PoolSettings, given: readonly Attribute[]) =>
  settings.attributes
    .filter(({ required }) => required)
    .map(({ name }) => name)
    .filter(name => !given.some(({ Name, Value }) => Name === name && Value !== ''))

/** What the pool says about an attribute; `undefined` when it has no such attribute. */
export function schemaOf(settings: PoolSettings, name: string): AttributeSetting | undefined {
  const own = settings.attributes.find(attribute => attribute.name === name)
  const standard = standardAttributes.find(known => known === name)
  return own ?? (standard && { name: standard })
}

/** @throws {CognitoError} `InvalidParameterException` when an attribute can be set only once */
export function checkMutable(settings: PoolSettings, given: readonly Attribute[]): void {
  for (const { Name } of given) {
    if (schemaOf(settings, Name)?.mutable === false) {
      throw invalidParameter(
        `user.${Name}: Attribute cannot be updated. (changing an immutable attribute)`,
      )
    }
  }
}

/** The app client may set all, unless it says which. */
const mayWrite = ({ writeAttributes }: PoolSettings, name: string): boolean =>
  writeAttributes?.some(known => known === name) ?? true

function checkValue(known: AttributeSetting, value: string): void {
  const { name, type, min, max } = known
  if (name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.')
  if (name === 'phone_number' && !isPhoneNumber(value)) {
    throw invalidParameter('Invalid phone number format.')
  }
  if (type === 'number' && !/^-?\d+$/.test(value)) {
    throw schemaError(`${name}: The attribute value must be a number\n`)
  }
  if (type === 'boolean' && !/^(true|false)$/i.test(value)) {
    throw schemaError(`${name}: The attribute value must be true or false\n`)
  }
  if ((type === 'date' || name === 'birthdate') && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw schemaError(`${name}: The attribute value must be a date as YYYY-MM-DD\n`)
  }
  const size = type === 'number' ? Number(value) : value.length
  const unit = type === 'number' ? 'value' : 'length'
  if (min !== undefined && size < min) throw schemaError(`${name}: The minimum ${unit} is ${min}\n`)
  if (max !== undefined && size > max) throw schemaError(`${name}: The maximum ${unit} is ${max}\n`)
}

const schemaError = (detail: string) =>
  invalidParameter(`Attributes did not conform to the schema: ${detail}`)

const unauthorized = () => notAuthorized('A client attempted to write unauthorized attribute')
