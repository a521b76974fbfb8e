/** The trip out to the hosted pages and back: fetched when somebody leaves, or comes home. */
export { depart, domainOf } from './depart.ts'
export { redeem } from './redeem.ts'
