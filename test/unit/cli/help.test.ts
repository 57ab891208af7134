import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/cli/arguments.ts'
import { type CommandName, commands } from '../../../src/cli/commands.ts'
import { unknownCommand } from '../../../src/cli/failure.ts'
import { flagsOf } from '../../../src/cli/flags.ts'
import { help, helpOf } from '../../../src/cli/help.ts'
import { Problem } from '../../../src/model/problem.ts'

const names = Object.keys(commands) as CommandName[]
const unbreakable = /^ {2}(--\S+ \S*|reliability-gate .*)$/

test('the help names every command, within 80 columns', () => {
  for (const name of names) expect(help()).toMatch(new RegExp(`^  ${name} `, 'm'))
  expect(
    help()
      .split('\n')
      .filter(line => line.length > 80),
  ).toEqual([])
})

describe.each(names)('%s', name => {
  test('has a help with each of its flags and an example, within 80 columns', () => {
    const text = helpOf(name)
    for (const flag of flagsOf(name)) expect(text).toContain(`\n  ${flag.name}`)
    expect(text).toContain(`Examples:\n  reliability-gate ${name}`)
    expect(text.split('\n').filter(l => l.length > 80 && !unbreakable.test(l))).toEqual([])
  })

  test('takes each flag of its help, and refuses any other', () => {
    const { words } = commands[name] as { words?: { least: number } }
    const least = Array.from({ length: words?.least ?? 0 }, () => 'word')
    for (const { name: flag, value } of flagsOf(name)) {
      const given = readArguments(name, [...least, flag, ...(value === undefined ? [] : ['x'])])
      expect(given.isSet(flag.slice(2)), flag).toBe(value === undefined)
    }
    expect(() => readArguments(name, [...least, '--other'])).toThrow(Problem)
  })
})

test('a word too few or too many is a mistake that leads to the help of the command', () => {
  expect(() => readArguments('render', [])).toThrow('RECORD is missing')
  expect(() => readArguments('validate', ['a', 'b'])).toThrow('unexpected argument "b"')
  try {
    readArguments('render', [])
  } catch (error) {
    expect((error as Problem).hint).toBe('`reliability-gate render --help` shows what it takes')
  }
})

test('what is given by a flag, and is a word of its own, is said to be one', () => {
  expect(() => readArguments('validate', ['--config', 'gate.yml'])).toThrow(
    'validate takes the config without a flag: validate CONFIG',
  )
})

test.each([
  [['--sampels', 'x'], 'judge has no flag --sampels; did you mean --samples?'],
  [['--zzz'], 'judge has no flag --zzz'],
  [['--config'], '--config needs a value: --config F'],
  [['--json=yes'], '--json takes no value'],
])('judge %j: %s', (words, message) => {
  expect(() => readArguments('judge', words)).toThrow(message)
})

test('an address where none is expected is told to be a target, to a command that has one', () => {
  const hintOf = (name: 'run' | 'render', words: string[]) => {
    try {
      readArguments(name, words)
    } catch (error) {
      return (error as Problem).hint
    }
    return undefined
  }
  expect(hintOf('run', ['https://preview.example'])).toBe('give an address as --target')
  expect(hintOf('render', ['a', 'https://b'])).toMatch(/render --help/)
})

test.each(['version', '-v', '-V'])('"%s" leads to --version', name => {
  expect(unknownCommand(name).hint).toBe('did you mean --version?')
})

test('a flag with one value is not given twice, and one with many may be', () => {
  const rate = ['--rate', '50/s', '--rate', '2/s']
  expect(() => readArguments('run', rate)).toThrow('--rate is given twice')
  const sets = ['--set', 'a=1', '--set', 'b=2']
  expect(readArguments('run', sets).list('set')).toEqual(['a=1', 'b=2'])
})
