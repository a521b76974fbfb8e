import '@fontsource-variable/inter/index.css'
import '@portico/react/styles.css'
import '@portico/react/brands.css'
import 'virtual:portico-theme.css'
import './app.css'
import * as meridian from 'virtual:portico-user-pool'
import { createCognitoClient } from '@portico/core/cognito'
import { LoginPage } from '@portico/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import theme from '../auth.theme.ts'
import { presets } from '../presets.ts'
import { loginPagesOf, settings } from '../settings.ts'
import { Mailbox } from './mailbox.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('login.html has no #root')

// `/auth/social/login` is the login page of the pool `social`.
const [, , called = ''] = location.pathname.split('/')
const { [called]: other = meridian } = meridian.pools
const { region, userPoolId, clientId, endpoint, outbox } = other
const name = other === meridian ? '' : called

createRoot(root).render(
  <StrictMode>
    <LoginPage
      client={createCognitoClient({ region, userPoolId, clientId, endpoint, storage: 'memory' })}
      settings={presets[name]?.settings ?? settings}
      theme={theme}
      app="Meridian"
      domain={endpoint}
      basePath={loginPagesOf(name)}
      name={`login.${name}`}
      languages={[
        {
          tag: 'en',
          name: 'English',
          load: async () => (await import('@portico/react/messages/en')).en,
        },
        {
          tag: 'ar',
          name: 'العربية',
          load: async () => (await import('@portico/react/messages/ar')).ar,
        },
      ]}
    />
    <div className="drawers">
      <Mailbox outbox={outbox} />
    </div>
  </StrictMode>,
)
