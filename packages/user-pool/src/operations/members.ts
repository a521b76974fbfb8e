import { z } from 'zod'
import { text } from '../wire/shape.ts'

// The members that many operations share, with the bounds the API reference gives them.

export const clientId = text(1, 128, /^[\w+]+$/)
export const userPoolId = text(1, 55, /^[\w-]+_[0-9a-zA-Z]+$/)
export const username = text(1, 128, /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
// Ours answers the same as Cognito's, in a time that does not grow with the square of the length.
export const password = text(1, 256, /^\S.*\S$/s, '^[\\S]+.*[\\S]+$')
export const code = text(1, 2048, /^[\S]+$/)
export const session = text(20, 2048)
export const accessToken = text(1, 131_072, /^[A-Za-z0-9-_=.]+$/)
export const refreshToken = text(1, 131_072, /^[A-Za-z0-9-_=.+/]+$/)
export const deviceKey = text(1, 55, /^[\w-]+_[0-9a-f-]+$/)
export const deviceStatus = z.enum(['remembered', 'not_remembered'])
export const pageToken = text(1, 131_072, /^[\S]+$/)
export const groupName = text(1, 128, /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
export const attributeName = text(1, 32, /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
export const attributes = z
  .array(z.object({ Name: attributeName, Value: z.string().max(2048).optional() }))
  .max(100)
  .transform(given => given.map(({ Name, Value = '' }) => ({ Name, Value })))
export const parameters = z.record(z.string().max(131_072), z.string().max(131_072))
