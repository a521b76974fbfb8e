import type { FieldSpec, FormScreen, PasswordPolicy, Values } from '@portico/core'
import { schemaOf } from './schema.ts'

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

/** What a form is held to: what its fields ask, the password policy, and the application's own. */
export interface Demands {
  fields: readonly FieldSpec[]
  policy: PasswordPolicy
  own: StandardSchema | undefined
}

/** What is wrong with a form's values, by field: the first thing each; `''` is for the form as a whole. */
export async function whatIsWrong(
  values: Values,
  { fields, policy, own }: Demands,
): Promise<Map<string, string>> {
  const schemas: StandardSchema[] = [schemaOf(fields, policy), ...(own ? [own] : [])]
  const verdicts = await Promise.all(schemas.map(schema => judge(schema, values)))
  const wrong = new Map<string, string>()
  for (const { message, path } of verdicts.flatMap(({ issues }) => issues ?? [])) {
    const name = nameOf(path)
    if (!wrong.has(name)) wrong.set(name, message)
  }
  return wrong
}

/** A rule that breaks is its author's to mend, and no reason to keep a person out: the back end checks too. */
async function judge(schema: StandardSchema, values: Values): Promise<Verdict> {
  try {
    return await schema['~standard'].validate(values)
  } catch (error) {
    reportError(error)
    return {}
  }
}

function nameOf(path: Issue['path']): string {
  const [first] = path ?? []
  return String(typeof first === 'object' ? first.key : (first ?? ''))
}
