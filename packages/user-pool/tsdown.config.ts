import { library } from '../../scripts/library.ts'

export default library({
  entry: ['src/index.ts', 'src/node/index.ts', 'src/node/bin.ts', 'src/vite.ts'],
})
