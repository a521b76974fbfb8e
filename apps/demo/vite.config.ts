import { theme } from '@portico/theme/vite'
import { userPool } from '@portico/user-pool/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { authenticator } from './api/authenticator.ts'
import { confirmAtOnce } from './api/confirm-at-once.ts'
import { developmentPools } from './api/development-pools.ts'
import { grantScope } from './api/grant-scope.ts'
import { magicLink } from './api/magic-link.ts'
import { ownOrigin } from './api/own-origin.ts'
import { partiesPool } from './api/parties-pool.ts'
import { api } from './api/plugin.ts'
import { access, loginPagesOf, place, settings, writeScope } from './settings.ts'

/** As strict as a page can be: nothing inline, nothing from elsewhere, no script made of text, in no frame. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const own = ownOrigin()

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    theme('./auth.theme.ts'),
    userPool({
      settings: { ...settings, ...access, ...place, loginPages: loginPagesOf('') },
      loginPage: 'login.html',
      triggers: grantScope(writeScope),
      data: process.env.DEMO_DATA ?? 'node_modules/.portico',
      pools: {
        ...developmentPools({
          custom: magicLink(own.origin),
          instant: confirmAtOnce,
          short: grantScope(writeScope, 'admins'),
        }),
        parties: partiesPool(),
      },
    }),
    own.plugin,
    api(),
    authenticator(),
  ],
  // In development the packages are read from their sources; a build takes what is published.
  resolve: {
    conditions:
      command === 'serve'
        ? ['@portico/source', ...defaultClientConditions]
        : [...defaultClientConditions],
  },
  server: { port: Number(process.env.PORT ?? 5173), strictPort: Boolean(process.env.PORT) },
  preview: {
    port: Number(process.env.PORT ?? 4173),
    strictPort: Boolean(process.env.PORT),
    headers: { 'content-security-policy': policy },
  },
  // The policy allows no `data:` pictures.
  build: {
    assetsInlineLimit: 0,
    rollupOptions: { input: ['index.html', 'login.html', 'terms.html'] },
  },
}))
