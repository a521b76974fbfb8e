/** A sign-in at a SAML provider, by what it is called there when it is to end. @see SAML 2.0 Core, 3.7.1 */
export interface SamlSession {
  nameID: string
  nameIDFormat: string
  nameQualifier?: string
  spNameQualifier?: string
  sessionIndex?: string
}

interface Named extends Partial<SamlSession> {
  nameID: string
}

/** The session that an assertion began. */
export function sessionIn(profile: Named): SamlSession {
  const { nameID, nameIDFormat, nameQualifier, spNameQualifier, sessionIndex } = profile
  return {
    nameID,
    // What it means where it is not said. SAML 2.0 Core, 8.3.1
    nameIDFormat: nameIDFormat ?? 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
    ...(nameQualifier && { nameQualifier }),
    ...(spNameQualifier && { spNameQualifier }),
    ...(sessionIndex && { sessionIndex }),
  }
}
