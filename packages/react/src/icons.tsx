import { Icon } from './icon.tsx'

/** An eye: what is hidden can be shown. */
export const EyeIcon = () => (
  <Icon>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
    <circle cx="12" cy="12" r="2.8" />
  </Icon>
)

/** The same eye, struck through: what is shown can be hidden. */
export const EyeOffIcon = () => (
  <Icon>
    <path d="M9.6 5.8A9.6 9.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.7 3.5M6.3 7.4A16.6 16.6 0 0 0 2.5 12S6 18.5 12 18.5a9.5 9.5 0 0 0 4.3-1" />
    <path d="M10 10.1a2.8 2.8 0 0 0 3.9 3.9M4 4l16 16" />
  </Icon>
)

/** A circle with a mark of exclamation. */
export const AlertIcon = () => (
  <Icon strokeWidth={2}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7.5v5.5M12 16.4v.1" />
  </Icon>
)

/** A circle with a tick. */
export const DoneIcon = () => (
  <Icon strokeWidth={2}>
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.3 2.8 2.8L16 9.5" />
  </Icon>
)

/** A cloud that lost its line. */
export const OfflineIcon = () => (
  <Icon>
    <path d="M8.5 6.7A6 6 0 0 1 17.7 10 4.3 4.3 0 0 1 20 17.7M16.5 18.5H7a4.5 4.5 0 0 1-.7-8.9M4 4l16 16" />
  </Icon>
)

/** A tick and the dot it replaces; the style sheet shows one of the two. */
export const RuleIcon = () => (
  <Icon strokeWidth={2.4} width={16} height={16}>
    <path data-auth="rule-tick" d="m5 12.5 4.5 4.5L19 7.5" />
    <circle data-auth="rule-dot" cx="12" cy="12" r="3.5" />
  </Icon>
)

/** An arrowhead down: there is a list. */
export const ListIcon = () => (
  <Icon data-auth="list-icon" width={16} height={16} strokeWidth={2.2}>
    <path d="m6 9.5 6 6 6-6" />
  </Icon>
)
