import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openApi } from './open-api.test-kit.ts'

const add = (title: string) => ({ method: 'POST', body: { title } })
const invalid =
  'Bearer realm="meridian", error="invalid_token", error_description="The access token is not good here."'

it('shows meetings to who is signed in, and says what to send to who is not', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('grace')
  expect(await ask('meetings', AccessToken)).toMatchObject({
    status: 200,
    body: { meetings: [{ title: expect.any(String) }, {}, {}] },
  })
  expect(await ask('meetings')).toMatchObject({
    status: 401,
    challenge: 'Bearer realm="meridian"',
  })
})

it('adds and removes a meeting for who may write', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('barbara')
  const added = await ask('meetings', AccessToken, add('  Retrospective '))
  expect(added).toMatchObject({ status: 201, body: { title: 'Retrospective' } })
  expect((await ask('meetings', AccessToken)).body.meetings).toContainEqual(added.body)
  const path = `meetings/${added.body.id}`
  expect(await ask(path, AccessToken, { method: 'DELETE' })).toMatchObject({ status: 204 })
  expect(await ask(path, AccessToken, { method: 'DELETE' })).toMatchObject({ status: 404 })
  expect((await ask('meetings', AccessToken)).body.meetings).not.toContainEqual(added.body)
})

it('refuses who may not write, and names the scope that is missing', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('grace')
  const before = (await ask('meetings', AccessToken)).body.meetings
  for (const asked of [add('Retrospective'), { method: 'DELETE' }]) {
    expect(await ask(`meetings/${before[0].id}`, AccessToken, asked)).toMatchObject({
      status: 403,
      challenge: 'Bearer realm="meridian", error="insufficient_scope", scope="meetings/write"',
    })
  }
  expect((await ask('meetings', AccessToken)).body.meetings).toEqual(before)
})

it('keeps one person’s meetings from another', async () => {
  const { ask, tokensOf } = await openApi()
  const barbara = (await tokensOf('barbara')).AccessToken
  const grace = (await tokensOf('grace')).AccessToken
  const [first] = (await ask('meetings', grace)).body.meetings
  expect(await ask(`meetings/${first.id}`, barbara, { method: 'DELETE' })).toMatchObject({
    status: 404,
  })
})

it('refuses an ID token, one that has run out, and one of another pool', async () => {
  const { ask, tokensOf } = await openApi({ lifetimes: { accessTokenSeconds: 1 } })
  const { AccessToken, IdToken } = await tokensOf('grace')
  await setTimeout(2_100)
  const foreign = await (await openApi()).tokensOf('grace')
  for (const token of [IdToken, AccessToken, foreign.AccessToken, 'no token']) {
    expect(await ask('meetings', token)).toMatchObject({ status: 401, challenge: invalid })
    expect(await ask('meetings', token, add('x'))).toMatchObject({ status: 401 })
  }
})

it('refuses what is no meeting', async () => {
  const { ask, tokensOf } = await openApi()
  const { AccessToken } = await tokensOf('barbara')
  for (const title of ['', '   ', 'x'.repeat(61)]) {
    expect((await ask('meetings', AccessToken, add(title))).status).toBe(400)
  }
  const huge = add('x'.repeat(20_000))
  expect((await ask('meetings', AccessToken, huge)).status).toBe(400)
  expect((await ask('meetings', AccessToken, { method: 'POST' })).status).toBe(400)
  expect((await ask('meetings', AccessToken, { method: 'PUT' })).status).toBe(405)
})
