/** What is wrong with a provider, or with what it answers; `denied` when it only says no. */
export class ProviderFault extends Error {
  override name = 'ProviderFault'
  readonly denied: boolean

  constructor(
    message: string,
    { denied = false, ...options }: ErrorOptions & { denied?: boolean } = {},
  ) {
    super(message, options)
    this.denied = denied
  }
}
