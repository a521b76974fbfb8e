import { createCognitoClient } from '@portico/core/cognito'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { Authenticator } from './index.ts'

const client = () =>
  createCognitoClient({
    region: 'us-east-1',
    userPoolId: 'us-east-1_A',
    clientId: 'a',
    storage: 'memory',
  })

it('prints the form on a server, without a style or a script in it', () => {
  const html = renderToString(<Authenticator client={client()} />)
  expect(html).toContain('name="username"')
  expect(html).toContain('name="password"')
  expect(html).toContain('method="post"')
  expect(html).not.toMatch(/<script|<style|style=/)
})

it('takes over without a warning, and keeps what was typed before', async () => {
  const complaints = vi.spyOn(console, 'error')
  const container = document.createElement('div')
  container.innerHTML = renderToString(<Authenticator client={client()} />)
  document.body.append(container)
  const email = container.querySelector<HTMLInputElement>('input[name="username"]')
  if (!email) throw new Error('no field')
  email.value = 'typed@example.com'

  const root = hydrateRoot(container, <Authenticator client={client()} />, {
    onRecoverableError: error => console.error(error),
  })
  await vi.waitFor(() => expect(Object.keys(email).join()).toContain('__react'))
  await new Promise(resolve => setTimeout(resolve, 100))

  expect(container.querySelector('input[name="username"]')).toBe(email)
  expect(email.value).toBe('typed@example.com')
  expect(complaints).not.toHaveBeenCalled()
  root.unmount()
})
