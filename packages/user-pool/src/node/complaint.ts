/** Something the person at the command line can mend: one sentence of what, why and what to do. */
export class Complaint extends Error {
  override name = 'Complaint'
  /** 2 when the command was mistyped, 1 otherwise. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
