import { Icon } from '../icon.tsx'

/** A building: an organisation that knows its own people. */
export const OrganisationIcon = () => (
  <Icon>
    <path d="M4.5 20.5v-15a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v15M14.5 9.5h3a2 2 0 0 1 2 2v9M2.5 20.5h19" />
    <path d="M8 8h3M8 12h3M9.5 20.5V16" />
  </Icon>
)
