import type { FieldSpec, FormScreen, PasswordPolicy, Values } from '@portico/core'
import type { FieldErrors, Resolver } from 'react-hook-form'

/** The part of a schema we call: zod, Valibot, ArkType and others all have it. @see https://standardschema.dev */
export interface StandardSchema {
  readonly '~standard': {
    readonly validate: (value: unknown) => Verdict | Promise<Verdict>
  }
}

interface Verdict {
  readonly issues?: readonly Issue[] | undefined
}

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Rules of the application's own, by screen; an issue's message is shown as it is. */
export type Rules = { [S in FormScreen]?: StandardSchema }

/** What a form holds while it is typed in. */
export type Typed = Record<string, string>

/** Checks a form against what its fields and the password policy ask for, then against the app's own rules. */
export function resolverFor(
  fields: readonly FieldSpec[],
  policy: PasswordPolicy,
  own: StandardSchema | undefined,
): Resolver<Typed> {
  return async values => {
    const schemas = [await pool(fields, policy), own].filter(schema => schema !== undefined)
    const verdicts = await Promise.all(schemas.map(schema => schema['~standard'].validate(values)))
    const errors: Record<string, { type: string; message: string }> = {}
    for (const { message, path } of verdicts.flatMap(({ issues }) => issues ?? [])) {
      errors[nameOf(path)] ??= { type: 'rule', message }
    }
    return Object.keys(errors).length > 0
      ? { values: {}, errors: errors as FieldErrors<Typed> }
      : { values, errors: {} }
  }
}

/** The rules are a chunk of their own; without it (offline, say) the back end checks alone. */
async function pool(fields: readonly FieldSpec[], policy: PasswordPolicy) {
  try {
    const { schemaOf } = await loadRules()
    return schemaOf(fields, policy)
  } catch {
    return undefined
  }
}

/** Fetches the rules ahead of the first submit. */
export function loadRules() {
  return import('./schema.ts')
}

function nameOf(path: Issue['path']): string {
  const [first] = path ?? []
  return String(typeof first === 'object' ? first.key : (first ?? 'root'))
}

/** Reads a form as it stands: what was typed, to the letter. */
export function readValues(form: HTMLFormElement): Values {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(typed)
}
