import { isObject } from './json-object.ts'

export interface Length {
  value: number
  unit: 'px' | 'rem'
}

/** `{ value: 8, unit: 'px' }`, `"8px"`, or a number of pixels. */
export function readLength(value: unknown): Length | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { value, unit: 'px' } : undefined
  if (typeof value === 'string') {
    const [, number, unit = 'px'] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))(px|rem)?\s*$/i.exec(value) ?? []
    return number === undefined
      ? undefined
      : { value: Number(number), unit: unit.toLowerCase() === 'rem' ? 'rem' : 'px' }
  }
  if (!isObject(value) || typeof value.value === 'object') return undefined
  const length = readLength(value.value)
  return length && (value.unit === 'px' || value.unit === 'rem')
    ? { value: length.value, unit: value.unit }
    : undefined
}
