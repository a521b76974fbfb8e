export { fileStore } from './file-store.ts'
export { type Served, type ServeOptions, serve } from './serve.ts'
