import { sheetProblems } from '../documents/sheet-problems.ts'
import { classicContrast } from '../hosted-ui/classic-contrast.ts'
import { contrastLines } from './contrast-lines.ts'
import { knownDocument } from './import-document.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
import { problemLines } from './problem-lines.ts'
import { readInput } from './read-input.ts'

/** A style sheet of the classic page, checked as Cognito would, and as people read; without one, AWS's own look. */
export async function checkClassic(file: string | undefined): Promise<Outcome> {
  const css =
    file === undefined ? '' : `${knownDocument(file, await readInput(file), 'classic').content}`
  const problems = sheetProblems(css)
  const broken = problems.some(({ reason }) => /^no CSS|the API takes/.test(reason))
  const contrast = broken ? [] : classicContrast(css)
  const failing = contrast.filter(({ pass }) => !pass)
  const refused = problems.filter(({ severity }) => severity === 'refused')
  const passed = refused.length === 0 && failing.length === 0
  return {
    exitCode: passed ? 0 : 1,
    json: { css: file ?? null, passed, problems, failing, contrast },
    lines: [
      ...(file === undefined ? [] : [paint.strong(`${file}, as Cognito takes it`)]),
      ...(file === undefined || problems.length ? problemLines(problems) : [fine]),
      paint.strong(`Contrast of the classic page${file === undefined ? ', as AWS has it' : ''}`),
      ...contrastLines(contrast),
    ],
  }
}

const fine = `  ${paint.good('taken')}  all of it`
