/** What a command found or made. */
export interface Outcome {
  /** 1 when it found something that does not hold. */
  exitCode: 0 | 1
  /** For `--json`: anything JSON can say. */
  json: object
  /** For a person, line by line. */
  lines: string[]
}
