import type { PoolSettings } from '../settings.ts'

/** What a pool says in a sign-up's messages, as far as it is not Cognito's own. @see Cognito `VerificationMessageTemplateType` */
export const describeVerification = ({ verification, messages }: PoolSettings) => ({
  VerificationMessageTemplate: {
    DefaultEmailOption: verification.by === 'link' ? 'CONFIRM_WITH_LINK' : 'CONFIRM_WITH_CODE',
    ...present({
      EmailSubject: messages.signUp?.subject,
      EmailMessage: messages.signUp?.email,
      SmsMessage: messages.signUp?.sms,
      EmailSubjectByLink: messages.signUpLink?.subject,
      EmailMessageByLink: messages.signUpLink?.email,
    }),
  },
})

/** @see Cognito `MessageTemplateType` */
export function describeInvitation({ messages: { invitation } }: PoolSettings) {
  if (!invitation) return {}
  const { subject, email, sms } = invitation
  return {
    InviteMessageTemplate: present({ EmailSubject: subject, EmailMessage: email, SMSMessage: sms }),
  }
}

const present = (texts: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
