export type {
  ChallengeWorlds,
  CustomWorld,
  FirstFactorWorld,
  LinkWorld,
  Person,
  SecondFactorWorld,
  SetUpWorld,
} from './challenges.contract.ts'
export { type ContractWorld, describeAuthClient } from './client.contract.ts'
export { createMemoryBrowser, type MemoryBrowser } from './memory-browser.ts'
