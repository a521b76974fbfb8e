/** Every option of the command line, once: `of` names the value it takes, in the help. */
export const options = {
  theme: {
    type: 'string',
    short: 't',
    of: 'FILE',
    says: 'the theme file (auth.theme.ts, .js, .mjs or .json found here)',
  },
  json: { type: 'boolean', says: 'print one JSON document, and nothing else' },
  help: { type: 'boolean', short: 'h', says: 'print this' },
  version: { type: 'boolean', short: 'v', says: 'print the version' },
  out: { type: 'string', short: 'o', of: 'PATH', says: 'where to write' },
  force: { type: 'boolean', short: 'f', says: 'write over a theme file that is there' },
  name: {
    type: 'string',
    short: 'n',
    of: 'NAME',
    says: 'the name of the theme: lower case, digits and dashes',
  },
  from: { type: 'string', of: 'WHAT', says: 'where to start from' },
  'json-file': {
    type: 'boolean',
    says: 'write auth.theme.json, with its $schema, rather than auth.theme.ts',
  },
  logo: {
    type: 'string',
    of: 'FILE',
    says: 'the logo that belongs to a classic style sheet, which does not name it',
  },
  css: { type: 'string', of: 'FILE', says: 'check a classic style sheet rather than a theme' },
  'aws-classic': {
    type: 'boolean',
    says: "check AWS's own classic page, as it is without a style sheet",
  },
  branding: {
    type: 'string',
    of: 'KIND',
    says: 'classic or managed-login: which hosted pages to dress (both)',
  },
  mode: {
    type: 'string',
    of: 'MODE',
    says: 'light or dark: which mode the classic page, which has one, gets',
  },
  'user-pool-id': { type: 'string', of: 'ID', says: 'the user pool, such as eu-west-1_AbCdEf' },
  'client-id': { type: 'string', of: 'ID', says: 'the app client' },
  region: { type: 'string', of: 'REGION', says: 'such as eu-west-1; the user pool names it too' },
  'branding-id': {
    type: 'string',
    of: 'ID',
    says: 'the managed login branding to update; without it, one is created',
  },
  over: {
    type: 'string',
    of: 'FILE',
    says: 'what the pool has now: what you took out of the theme is set back to its default',
  },
  port: { type: 'string', short: 'p', of: 'N', says: 'where to serve; 0 takes any free port (0)' },
  'no-open': { type: 'boolean', says: 'do not open the browser' },
} as const satisfies Record<string, OptionDefinition>

export type OptionName = keyof typeof options

/** What was passed; an option that was not is absent. */
export type Values = {
  [Name in OptionName]?: (typeof options)[Name]['type'] extends 'string' ? string : boolean
}

export interface OptionDefinition {
  type: 'string' | 'boolean'
  short?: string
  of?: string
  says: string
}

/** What every command takes. */
export const everywhere = ['json', 'help', 'version'] as const satisfies readonly OptionName[]
