/** Something the person at the command line can mend: one sentence of what, why and what to do. */
export class Complaint extends Error {
  override name = 'Complaint'
  /** 2 when the command was mistyped or a file cannot be read, 1 when what it says does not hold. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
