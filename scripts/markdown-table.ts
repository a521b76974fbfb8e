/** A table in Markdown; a bar inside a cell is no edge of it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

/** The line that tells who opens a printed page where its words come from. */
export const printedFrom = (source: string) =>
  `<!-- Printed by \`npm run docs\` from ${source}. -->\n\n`
