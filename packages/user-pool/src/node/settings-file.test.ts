import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { completePoolSettings } from '../settings.ts'
import { createUserPool } from '../user-pool.ts'
import { readSettingsFile } from './settings-file.ts'

async function fileOf(content: string) {
  const directory = await mkdtemp(join(tmpdir(), 'portico-settings-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const path = join(directory, 'pool.json')
  await writeFile(path, content)
  return path
}

it('takes everything that a pool can be told', async () => {
  const whole = completePoolSettings({
    issuer: 'http://localhost:1/us-east-1_Portico00',
    attributes: [
      { name: 'email', required: true },
      { name: 'custom:shoe', type: 'number', min: 15, max: 60, mutable: false },
    ],
    passkeys: { relyingPartyId: 'example.com' },
    accounts: [
      {
        username: 'ada@example.com',
        password: 'Portico-Demo-1',
        state: 'confirmed',
        attributes: { name: 'Ada', 'custom:shoe': '38' },
      },
    ],
  })
  expect(await readSettingsFile(await fileOf(JSON.stringify(whole)))).toEqual(whole)
})

it('takes any part, and adds nothing to it', async () => {
  const part = { selfSignUp: false, lifetimes: { accessTokenSeconds: 60 } }
  expect(await readSettingsFile(await fileOf(JSON.stringify(part)))).toEqual(part)
  const passkeys = { passkeys: { relyingPartyId: 'localhost' } }
  expect(await readSettingsFile(await fileOf(JSON.stringify(passkeys)))).toEqual(passkeys)
  expect(await readSettingsFile(await fileOf('{}'))).toEqual({})
})

it('takes an amplify_outputs.json, ids and all', async () => {
  const outputs = {
    version: '1.4',
    auth: {
      aws_region: 'eu-west-1',
      user_pool_id: 'eu-west-1_AbCdEf123',
      user_pool_client_id: '1example23456789',
      username_attributes: ['email'],
      user_verification_types: ['email'],
      standard_required_attributes: ['email'],
      password_policy: { min_length: 10, require_numbers: true },
      mfa_configuration: 'NONE',
    },
  }
  expect(await readSettingsFile(await fileOf(JSON.stringify(outputs)))).toMatchObject({
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_AbCdEf123',
    clientId: '1example23456789',
    signInWith: ['email'],
    passwordPolicy: { minLength: 10, number: true },
    mfa: { mode: 'off' },
  })
})

it('takes what describe-user-pool prints, of a pool of ours too', async () => {
  const pool = createUserPool({ poolName: 'Meridian', userPoolId: 'eu-west-1_Meridian' })
  const described = await pool.call('DescribeUserPool', {})
  const read = await readSettingsFile(await fileOf(JSON.stringify(described)))
  expect(read).toMatchObject({ poolName: 'Meridian', userPoolId: 'eu-west-1_Meridian' })
  const { attributes, signInWith, passwordPolicy, recovery, verification } = pool.settings
  expect(read).toMatchObject({ attributes, signInWith, passwordPolicy, recovery, verification })
})

it('says what is missing in a file of theirs', async () => {
  const read = readSettingsFile(await fileOf('{ "version": "1.4", "auth": {} }'))
  await expect(read).rejects.toThrow(/cannot be used: .*aws_region/)
  const strange = readSettingsFile(await fileOf('{ "UserPool": { "Id": "mine" } }'))
  await expect(strange).rejects.toThrow(/at userPoolId: /)
})

it.each([
  ['{ "selfSignUp": tru', /is not JSON/],
  ['', /is not JSON/],
  ['[]', /expected object/],
  ['{ "selfSignup": true }', /selfSignup/],
  ['{ "passwordPolicy": { "minLength": "8" } }', /at passwordPolicy\.minLength: .*expected number/],
  ['{ "attributes": [{ "name": "shoeSize" }] }', /at attributes\.0\.name: .*custom:/],
  ['{ "userPoolId": "mine" }', /at userPoolId: .*\{region\}_\{name\}/],
  ['{ "lifetimes": { "sessionSeconds": 0 } }', /at lifetimes\.sessionSeconds/],
])('says in one sentence what is wrong with %s', async (content, why) => {
  const path = await fileOf(content)
  const read = readSettingsFile(path)
  await expect(read).rejects.toThrow(why)
  await expect(read).rejects.toThrow(`The settings file ${path} `)
  await expect(read).rejects.toThrow(/^[^\n]+; [^\n]+\.$/)
  await expect(read).rejects.toMatchObject({ exitCode: 1 })
})

it('says so when there is no such file, or it is none', async () => {
  await expect(readSettingsFile('/nowhere/pool.json')).rejects.toThrow(
    'There is no settings file /nowhere/pool.json; check the path after --settings.',
  )
  await expect(readSettingsFile(tmpdir())).rejects.toThrow(/cannot be read \(EISDIR\)/)
})
