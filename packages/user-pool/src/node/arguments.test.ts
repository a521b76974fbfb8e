import { expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { Complaint } from './complaint.ts'

it('listens on this machine only, when nothing else is said', () => {
  expect(readArguments([])).toEqual({
    port: 9229,
    host: 'localhost',
    json: false,
    help: false,
    version: false,
  })
})

it('reads every flag, long and short', () => {
  const said = {
    port: 0,
    host: '::1',
    settings: 'pool.json',
    triggers: 't.js',
    data: 'kept',
    json: true,
  }
  const long = [
    '--port',
    '0',
    '--host=::1',
    '--settings',
    'pool.json',
    '--triggers=t.js',
    '--data=kept',
    '--json',
  ]
  expect(readArguments(long)).toMatchObject(said)
  const short = [
    '-p',
    '0',
    '--host',
    '::1',
    '-s',
    'pool.json',
    '-t',
    't.js',
    '-d',
    'kept',
    '--json',
  ]
  expect(readArguments(short)).toMatchObject(said)
})

it.each([
  [['--prot', '1'], /--prot/],
  [['--port'], /--port/],
  [['--port', 'abc'], /port "abc" is no number/],
  [['--port', '-1'], /--port/],
  [['--port', '1e3'], /port "1e3" is no number/],
  [['--port', '70000'], /port "70000" is no number/],
  [['--settings='], /--settings is empty/],
  [['--json=yes'], /--json/],
  [['extra'], /extra/],
])('says in one sentence what is wrong with %j', (argv, why) => {
  const read = () => readArguments(argv)
  expect(read).toThrow(Complaint)
  expect(read).toThrow(expect.objectContaining({ exitCode: 2 }))
  expect(read).toThrow(why)
  expect(read).toThrow(/^[^\n.]+[;,] [^\n.]+\.$/)
})
