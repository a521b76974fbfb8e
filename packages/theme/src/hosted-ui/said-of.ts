import type { Said } from './sheet.ts'

/** Properties that say a colour along with other things, and what each says it for. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'background-color': ['background-color', 'background'],
  background: ['background', 'background-color'],
  'border-color': ['border-color', 'border'],
  border: ['border-color', 'border'],
}

/** What a rule says of a property, itself or by a property that says it too. */
export function saidOf(
  rules: ReadonlyMap<string, Said> | undefined,
  property: string,
): Said | undefined {
  for (const name of spellings[property] ?? [property]) {
    const said = rules?.get(name)
    if (said) return said
  }
  return undefined
}

/** Whether one property can stand for another. */
export const standsFor = (property: string, other: string): boolean =>
  property !== other && !!spellings[other]?.includes(property)
