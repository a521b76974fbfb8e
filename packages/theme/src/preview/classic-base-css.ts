import { template } from '../hosted-ui/template.ts'
import { classicGroundCss } from './classic-ground-css.ts'

/** What stands under an exported sheet: an approximation of AWS's page, and then AWS's template. */
export function classicBaseCss(): string {
  const rules = Object.entries(template).map(([selector, declarations]) => {
    const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};\n`)
    return `${selector} {\n${lines.join('')}}\n`
  })
  return classicGroundCss + rules.join('')
}
