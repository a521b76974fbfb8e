import '@fontsource-variable/inter/index.css'
import '@portico/react/styles.css'
import 'virtual:portico-theme.css'
import './app.css'
import { Authenticator } from '@portico/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import theme from '../auth.theme.ts'
import { settings } from '../settings.ts'
import { client } from './client.ts'
import { wordsFor } from './language.ts'
import { Mailbox } from './mailbox.tsx'
import { Planner } from './planner.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const messages = await wordsFor(location.search)

createRoot(root).render(
  <StrictMode>
    <Authenticator
      client={client}
      settings={settings}
      theme={theme}
      app="Meridian"
      {...(messages && { messages })}
    >
      {inside => <Planner {...inside} />}
    </Authenticator>
    <Mailbox />
  </StrictMode>,
)
