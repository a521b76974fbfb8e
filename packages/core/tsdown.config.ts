import { library } from '../../scripts/library.ts'

export default library({ entry: ['src/index.ts', 'src/cognito/cognito.ts', 'src/testing.ts'] })
