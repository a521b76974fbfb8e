import type { Factor, MfaMethod } from '@portico/core'
import type { ComponentType } from 'react'
import { AppIcon, MailIcon, MessageIcon, PasskeyIcon, PasswordIcon } from './late-icons.tsx'

/** A sign for one way to prove who one is. */
export function FactorIcon({ factor }: { factor: Factor | MfaMethod }) {
  const Icon = icons[factor]
  return <Icon />
}

const icons: Record<Factor | MfaMethod, ComponentType> = {
  passkey: PasskeyIcon,
  password: PasswordIcon,
  emailCode: MailIcon,
  email: MailIcon,
  smsCode: MessageIcon,
  sms: MessageIcon,
  totp: AppIcon,
}
