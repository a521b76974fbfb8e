const names: ReadonlyMap<string, string> = new Map([
  ['ea9b8d664d011d213ce4b6b48cb575d4', 'Google Password Manager'],
  ['fbfc3007154e4ecc8c0b6e020557d7bd', 'iCloud Keychain'],
  ['08987058cadc4b81b6e130de50dcbe96', 'Windows Hello'],
  ['bada5566a7aa401fbd9645619a55120d', '1Password'],
  ['d548826e79b4db40a3d811116f7e8349', 'Bitwarden'],
])

/** What people call an authenticator, by its model (AAGUID, as hex); “Passkey” for the others. */
export const nameOfAuthenticator = (model: string): string => names.get(model) ?? 'Passkey'
