import { expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { choice } from './choice.ts'
import { commands } from './commands.ts'
import { Complaint } from './complaint.ts'
import { help } from './help.ts'
import { options } from './options.ts'

it('reads a command, its file and its options, wherever they stand', () => {
  const asked = { operand: 'pool.json', values: { name: 'mine', force: true, json: true } }
  const said = { wants: 'run', command: 'import', json: true, asked }
  expect(readArguments(['import', 'pool.json', '-n', 'mine', '--force', '--json'])).toEqual(said)
  expect(readArguments(['--json', '--name=mine', '-f', 'import', 'pool.json'])).toEqual(said)
})

it('takes - for the pipe', () => {
  expect(readArguments(['diff', '-'])).toMatchObject({ asked: { operand: '-' } })
})

it.each([
  [['--help'], { wants: 'help' }],
  [['help'], { wants: 'help' }],
  [['check', '-h'], { wants: 'help', command: 'check' }],
  [['help', 'check'], { wants: 'help', command: 'check' }],
  [['--version'], { wants: 'version' }],
])('understands %j', (argv, said) => {
  expect(readArguments(argv)).toEqual(said)
})

it.each([
  [[], /--help lists the commands/],
  [['chekc'], /no command chekc; did you mean check\?/],
  [['xyzzy'], /no command xyzzy; --help/],
  [['check', '--them', 'a.ts'], /--them.*did you mean --theme\?/],
  [['check', '--theme'], /--theme/],
  [['check', '--theme='], /--theme is empty/],
  [['check', '--json=yes'], /--json/],
  [['check', '--port', '1'], /check takes no --port/],
  [['check', 'more'], /check cannot use "more"/],
  [['export'], /export needs a TARGET/],
  [['import', 'a.css', 'b.css'], /import cannot use "b.css"/],
])('says in one sentence what is wrong with %j', (argv, why) => {
  const read = () => readArguments(argv)
  expect(read).toThrow(Complaint)
  expect(read).toThrow(expect.objectContaining({ exitCode: 2 }))
  expect(read).toThrow(why)
  expect(read).toThrow(/^[^\n.]+(?:[;,] [^\n.]+[.?]|\.css[^\n.]+[.?])$/)
})

it('lists the words an option may have', () => {
  expect(choice('mode', { mode: 'dark' }, ['light', 'dark'])).toBe('dark')
  expect(choice('mode', {}, ['light', 'dark'])).toBeUndefined()
  expect(() => choice('mode', { mode: 'dim' }, ['light', 'dark'])).toThrow(
    '--mode is "dim"; it may be light, dark.',
  )
})

it('has help for the whole and for each command, none of it wider than a terminal', () => {
  const pages = [help(), ...Object.keys(commands).map(name => help(name as keyof typeof commands))]
  for (const name of Object.keys(commands)) expect(help()).toContain(`  ${name} `)
  for (const page of pages) {
    for (const line of page.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110)
  }
})

it('has no option that no command takes', () => {
  const pages = Object.keys(commands).map(name => help(name as keyof typeof commands))
  for (const name of Object.keys(options)) {
    expect([help(), ...pages].join('\n')).toContain(`--${name} `.trimEnd())
  }
})
