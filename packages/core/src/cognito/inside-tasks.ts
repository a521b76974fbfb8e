/** What somebody does who is in already: the answers to proposals, and the proposals. One part, fetched when needed. */
export { answerMfaOffer } from './answers/mfa-offer.ts'
export { answerPasskeyOffer } from './answers/passkey-offer.ts'
export { answerRememberDevice } from './answers/remember-device.ts'
export { answerVerifyAttribute } from './answers/verify-attribute.ts'
export { askToVerify } from './ask-to-verify.ts'
export { propose } from './propose.ts'
export { askForAppInside, confirmAppInside } from './set-up-totp-inside.ts'
