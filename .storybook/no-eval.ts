import { config } from 'zod'

// It would try whether text may become code, which the policy of the built Storybook forbids and the browser tells.
config({ jitless: true })
