import '@fontsource-variable/inter/index.css'
import '@portico/react/styles.css'
import '@portico/react/brands.css'
import 'virtual:portico-theme.css'
import './app.css'
import { Authenticator } from '@portico/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import theme from '../auth.theme.ts'
import { chosen } from './chosen-pool.ts'
import { client } from './client.ts'
import { languageOf, wordsIn } from './language.ts'
import { takeMagicAnswer } from './magic-answer.ts'
import { MagicLink } from './magic-link.tsx'
import { Mailbox } from './mailbox.tsx'
import { Planner } from './planner.tsx'
import { Pools } from './pools.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

takeMagicAnswer()

const { name, preset } = chosen
const messages = await wordsIn(languageOf(location.href))

createRoot(root).render(
  <StrictMode>
    <Authenticator
      client={client}
      settings={preset.settings}
      theme={theme}
      app="Meridian"
      routing="hash"
      signInBy={preset.signInBy}
      name={name ? `auth.${name}` : 'auth'}
      fields={preset.fields}
      screens={name === 'custom' ? { custom: MagicLink } : {}}
      {...(messages && { messages })}
    >
      {inside => <Planner {...inside} />}
    </Authenticator>
    <div className="drawers">
      <Pools />
      <Mailbox outbox={chosen.place.outbox} />
    </div>
  </StrictMode>,
)
