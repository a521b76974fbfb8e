import { parseArgs } from 'node:util'

export interface VisualOptions {
  /** The commit to compare with; where the branch left `main` unless given. */
  base: string | undefined
  /** What a story's id must hold. */
  only: string
  /** What the toolbar is set to, as it stands in Storybook's address. */
  globals: string
  colorScheme: 'light' | 'dark'
  /** Where the report goes. */
  out: string
}

const usage = `npm run visual -- [--base COMMIT] [--only TEXT] [--mode light|dark] [--globals NAME:VALUE;…] [--out FOLDER]`

/** @throws {Error} that says what of it cannot be read, and what can. */
export function readOptions(args: string[]): VisualOptions {
  try {
    return parse(args)
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`)
  }
}

function parse(args: string[]): VisualOptions {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      only: { type: 'string', default: '' },
      mode: { type: 'string' },
      globals: { type: 'string', default: '' },
      out: { type: 'string', default: 'visual-report' },
    },
  })
  const { base, only, mode, globals, out } = values
  if (mode !== undefined && mode !== 'light' && mode !== 'dark') {
    throw new Error(`--mode is light or dark, not ${mode}.`)
  }
  const set = [mode && `mode:${mode}`, globals].filter(Boolean).join(';')
  return { base, only, globals: set, colorScheme: mode ?? 'light', out }
}
