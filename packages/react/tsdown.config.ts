import { library } from '../../scripts/library.ts'

export default library({
  entry: ['src/index.ts', 'src/providers.ts', 'src/messages/*.ts', '!src/messages/*.test.ts'],
})
