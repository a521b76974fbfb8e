import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openApi } from './open-api.test-kit.ts'

const query = '{ viewer { id groups } meetings { title } }'
const asking = (source: unknown = query) => ({ method: 'POST', body: { query: source } })

it('says who asks and what is on their day, by the access token alone', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('barbara')
  const { status, body } = await ask('graphql', AccessToken, asking())
  expect(status).toBe(200)
  const { sub } = JSON.parse(atob(AccessToken.split('.')[1] ?? ''))
  expect(body.data.viewer).toEqual({ id: sub, groups: ['admins'] })
  const { meetings } = (await ask('meetings', AccessToken)).body
  expect(body.data.meetings).toEqual(meetings.map(({ title }: { title: string }) => ({ title })))
})

it('refuses a request without a token, with one that has run out, and one of another pool', async () => {
  const { ask, tokensOf } = await openApi({ lifetimes: { accessTokenSeconds: 1 } })
  const { AccessToken, IdToken } = await tokensOf('grace')
  await setTimeout(2_100)
  const foreign = await (await openApi()).tokensOf('grace')
  for (const token of [undefined, IdToken, AccessToken, foreign.AccessToken]) {
    const answer = await ask('graphql', token, asking())
    expect(answer).toMatchObject({ status: 401, challenge: expect.stringContaining('Bearer') })
    expect(answer.body).not.toHaveProperty('data')
  }
})

it('says what is wrong with a question, and with one that is none', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('grace')
  const unknown = await ask('graphql', AccessToken, asking('{ viewer { password } }'))
  expect(unknown.body.errors[0].message).toContain('password')
  expect((await ask('graphql', AccessToken, asking(7))).status).toBe(400)
  expect((await ask('graphql', AccessToken)).status).toBe(405)
})
