/** What a file or a `data:` address holds. It fails with a sentence that says why. */
export type ReadBytes = (src: string) => Promise<Uint8Array>
