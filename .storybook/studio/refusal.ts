/** Why a document is not read, for the person who brought it: what, why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** The places in a style sheet that Cognito would refuse. */
  readonly lines: readonly { line: number; reason: string }[] | undefined

  constructor(message: string, lines?: readonly { line: number; reason: string }[]) {
    super(message)
    this.lines = lines
  }
}

/** What is done, or the refusal that says why it is not. */
export async function orRefusal<T>(
  work: () => T | Promise<T>,
  why: (message: string) => string,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    const said = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Refusal(why(said.replaceAll('\n', ' ').replace(/\.$/, '')))
  }
}
