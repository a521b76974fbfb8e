import { defineConfig, globalIgnores } from 'eslint/config'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import storybook from 'eslint-plugin-storybook'
import tseslint from 'typescript-eslint'

// Biome does the rest; these three know what it does not.
export default defineConfig([
  globalIgnores(['**/dist', 'storybook-static', 'test-results', '**/.cache']),
  { files: ['**/*.{ts,tsx,js,mjs}'], languageOptions: { parser: tseslint.parser } },
  { files: ['packages/react/**', 'apps/**'], ...reactHooks.configs.flat.recommended },
  { files: ['packages/react/**', 'apps/**'], ...jsxA11y.flatConfigs.recommended },
  ...storybook.configs['flat/recommended'],
])
