import { Icon } from './icon.tsx'

/** A cross, to close with. */
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
)

/** A person and the key they hold. */
export const PasskeyIcon = () => (
  <Icon>
    <circle cx="9" cy="7.5" r="3.8" />
    <path d="M12.5 19.5h-10c0-3.6 2.9-6 6.5-6 1 0 2 .2 2.8.6" />
    <path d="M18 15.2v5.3l1.4-1.3M18 18.2l1.3-.9" />
    <circle cx="18" cy="12.2" r="2.8" />
  </Icon>
)

/** A field with hidden characters. */
export const PasswordIcon = () => (
  <Icon>
    <rect x="2.5" y="6.5" width="19" height="11" rx="2.5" />
    <path d="M7.5 12h.01M12 12h.01M16.5 12h.01" strokeWidth={2.6} />
  </Icon>
)

/** An envelope. */
export const MailIcon = () => (
  <Icon>
    <rect x="2.5" y="5" width="19" height="14" rx="2.5" />
    <path d="m3.5 7.5 8.5 6 8.5-6" />
  </Icon>
)

/** What somebody says on a phone. */
export const MessageIcon = () => (
  <Icon>
    <path d="M20.5 11.2c0 4-3.8 7.2-8.5 7.2-1.1 0-2.2-.2-3.2-.5L4 19.5l1.3-3.6A6.7 6.7 0 0 1 3.5 11.2C3.5 7.2 7.3 4 12 4s8.5 3.2 8.5 7.2Z" />
    <path d="M8.3 11.3h.01M12 11.3h.01M15.7 11.3h.01" strokeWidth={2.4} />
  </Icon>
)

/** A phone with a lock on its screen. */
export const AppIcon = () => (
  <Icon>
    <rect x="5.5" y="2.5" width="13" height="19" rx="2.8" />
    <rect x="9" y="11" width="6" height="4.8" rx="1.1" />
    <path d="M10.3 11V9.7a1.7 1.7 0 0 1 3.4 0V11" />
  </Icon>
)

/** Onward; the style sheet turns it where lines run from right to left. */
export const ChevronIcon = () => (
  <Icon data-auth="chevron" width={16} height={16} strokeWidth={2.2}>
    <path d="m9 5.5 6.5 6.5L9 18.5" />
  </Icon>
)

/** Two sheets, one behind the other. */
export const CopyIcon = () => (
  <Icon width={16} height={16} strokeWidth={2}>
    <rect x="8.5" y="8.5" width="12" height="12" rx="2.5" />
    <path d="M15.5 5.5V5a2 2 0 0 0-2-2H5.5a2.5 2.5 0 0 0-2.5 2.5v8a2 2 0 0 0 2 2h.5" />
  </Icon>
)

/** A tick: this is the one. */
export const ChosenIcon = () => (
  <Icon width={16} height={16} strokeWidth={2.4}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
)
