import type { Contact } from '@portico/core'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { invalidResponse, runTrigger } from '../triggers/run-trigger.ts'
import type { CustomMessageEvent } from '../triggers/triggers.ts'
import { userAttributesOf } from '../triggers/user-attributes.ts'
import { hasBlanks, hasLength, type Occasion, templateFor } from './templates.ts'

/** Why a message is sent, as the trigger hears it. */
export type MessageSource = CustomMessageEvent['triggerSource']

/** What a message says, its blanks still open: the trigger's words where they hold the code, else the pool's. */
export async function wordsFor(
  pool: Pool,
  person: Person,
  source: MessageSource,
  occasion: Occasion,
  contact: Contact,
): Promise<{ subject: string; text: string }> {
  const template = templateFor(pool.settings.messages, occasion)
  const medium = contact === 'email' ? 'email' : 'sms'
  const { emailMessage, emailSubject, smsMessage } = await runTrigger(pool, 'customMessage', {
    triggerSource: source,
    userName: person.username,
    request: {
      userAttributes: userAttributesOf(person),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: occasion === 'invitation' ? '{username}' : null,
      clientMetadata: pool.clientMetadata,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  })
  const said = { subject: emailSubject, email: emailMessage, sms: smsMessage }
  for (const part of ['subject', 'email', 'sms'] as const) {
    if (said[part] && !hasLength(part, said[part])) throw invalidResponse()
  }
  const text = said[medium]
  const usable = text && hasBlanks(occasion, medium, text)
  return { subject: said.subject || template.subject, text: usable ? text : template[medium] }
}
