import type { Triggers } from '@portico/user-pool'

/** Takes everybody in who signs up, and their address for theirs. */
export const confirmAtOnce: Triggers = {
  preSignUp(event) {
    event.response.autoConfirmUser = true
    event.response.autoVerifyEmail = true
    return event
  },
}
