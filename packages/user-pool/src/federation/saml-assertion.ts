import { z } from 'zod'

/** What was signed of an answer, as far as it is looked at. @see SAML 2.0 Core, 2.3.3 */
export const samlAssertion = z.object({
  Assertion: z.object({
    $: z.object({ ID: z.string(), IssueInstant: z.string() }),
    Conditions: z.tuple([z.object({ $: z.object({ NotOnOrAfter: z.string() }).loose() })]),
    Subject: z.tuple([
      z.object({
        SubjectConfirmation: z.array(
          z.object({
            $: z.object({ Method: z.string() }),
            SubjectConfirmationData: z.tuple([
              z.object({
                $: z.object({
                  Recipient: z.string(),
                  NotOnOrAfter: z.string(),
                  InResponseTo: z.string().optional(),
                }),
              }),
            ]),
          }),
        ),
      }),
    ]),
  }),
})

/** Attributes as claims. Several values are one text, as Cognito has them. */
export function attributesIn(attributes: unknown): Record<string, string> {
  const known = Object.entries(attributes ?? {}).filter(([, value]) => value != null)
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value),
    ]),
  )
}
