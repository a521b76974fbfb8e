export { type ContractWorld, describeAuthClient } from './client.contract.ts'
export { createMemoryBrowser, type MemoryBrowser } from './memory-browser.ts'
