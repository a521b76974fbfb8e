import type { OptionName, Values } from './options.ts'
import type { Outcome } from './outcome.ts'

/** What a command gets: its one operand, if it takes one, and the options that were passed. */
export interface Asked {
  operand: string
  values: Values
}

export interface CommandDefinition {
  /** One line of the list of commands. */
  says: string
  /** The word after the command, where it takes one. */
  operand?: string
  takes: readonly OptionName[]
  /** What an option says here, where that is other than elsewhere. */
  own?: Partial<Record<OptionName, string>>
  /** Lines of help below the options. */
  notes: readonly string[]
  /** Fetched when it is asked for, so that help does not wait for it. */
  load(): Promise<(asked: Asked) => Promise<Outcome>>
}

/** Every command, in the order a theme is made, looked at and brought home. */
export const commands = {
  init: {
    says: 'write a theme file to start from',
    takes: ['from', 'name', 'json-file', 'out', 'force'],
    notes: [
      'Ten colours a mode, each with its words. --from takes them from another theme file or from',
      'anything that import reads.',
    ],
    load: async () => (await import('./init.ts')).init,
  },
  check: {
    says: 'contrast of every pair of colours, images, and what each target leaves behind',
    takes: ['theme', 'css', 'aws-classic'],
    notes: [
      'Exits with 1 when a pair of colours is too close to read, an image is missing, broken or refused,',
      'or Cognito would refuse the sheet.',
      '--css names what Cognito would refuse in a classic style sheet, by line, and its own pairs.',
    ],
    load: async () => (await import('./check.ts')).check,
  },
  build: {
    says: 'write the style sheet of the kit, auth.css, with its images beside it',
    takes: ['theme', 'out'],
    notes: [
      'Addresses in it are relative, so the folder can be served from anywhere (auth-theme).',
    ],
    load: async () => (await import('./build.ts')).build,
  },
  export: {
    says: 'write the theme for Cognito, for infrastructure as code, or for design tools',
    operand: 'TARGET',
    takes: [
      'theme',
      'out',
      'branding',
      'mode',
      'user-pool-id',
      'client-id',
      'branding-id',
      'region',
      'over',
    ],
    notes: [
      'TARGET is css, hosted-ui, managed-login, design-tokens, figma, aws-cli, cloudformation, cdk,',
      'terraform, or all. Files go to auth-theme/TARGET. The report says what was carried, what is only',
      'near, and what was dropped and why.',
    ],
    load: async () => (await import('./export.ts')).exportTheme,
  },
  import: {
    says: 'read a theme from a pool, from design tokens or from shadcn variables',
    operand: 'FILE',
    takes: ['from', 'name', 'logo', 'out', 'force'],
    own: { from: 'what the file is: classic, managed-login, design-tokens or shadcn' },
    notes: [
      'FILE is a classic style sheet, what "aws cognito-idp get-ui-customization" or',
      '"describe-managed-login-branding" prints, design tokens (one file, or a folder of them), or CSS',
      'with shadcn variables; - reads from the pipe. What it is shows in it; --from classic,',
      'managed-login, design-tokens or shadcn says so. Writes auth.theme.ts (--out x.json for JSON),',
      'images beside it. What no key of a theme says is kept in it. Exits with 1 when Cognito would',
      'refuse the style sheet.',
    ],
    load: async () => (await import('./import.ts')).importTheme,
  },
  diff: {
    says: 'compare the theme with what a pool has',
    operand: 'FILE',
    takes: ['theme', 'from', 'mode'],
    own: { from: 'what the file is: classic or managed-login' },
    notes: [
      'FILE is what "aws cognito-idp get-ui-customization" or "describe-managed-login-branding" prints,',
      'or the bare style sheet or settings; - reads from the pipe. Exits with 1 when they differ.',
    ],
    load: async () => (await import('./diff.ts')).diff,
  },
  preview: {
    says: 'show the kit, the classic page and the managed page side by side',
    takes: ['theme', 'port', 'no-open'],
    notes: ['Serves on this machine only, and reloads when the theme or what it reads changes.'],
    load: async () => (await import('./preview.ts')).preview,
  },
} as const satisfies Record<string, CommandDefinition>

export type CommandName = keyof typeof commands

export const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word)
