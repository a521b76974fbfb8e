/** The median with the lower and upper quartile. */
export function middle(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN
  return { median: at(0.5), spread: [at(0.25), at(0.75)] as const }
}
