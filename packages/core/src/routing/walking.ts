/** What keeps address and screen in step once a door is open, and tabs in touch. */
export { followAddress } from './follow-address.ts'
export { answerPeers, askPeers } from './resting-peers.ts'
