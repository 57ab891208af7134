import { expect, onTestFinished, test, vi } from 'vitest'
import { runCommand } from '../../../src/cli/cli.ts'

/*
 * One more command is one file, an entry in the table of commands and its line in the table of
 * loaders: it is called, its help and the completions name it, and what it does not take is
 * refused.
 */
vi.mock('../../../src/cli/commands.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../../src/cli/commands.ts')>()
  const greet = {
    summary: 'greets a number of people',
    words: { name: 'PERSON', least: 1, most: 2 },
    flags: [{ name: '--aloud', doc: 'In capitals.' }],
    examples: [['export Ada --aloud', 'one of them, loudly']],
  }
  // A line of the tables that now has another command.
  return { ...original, commands: { ...original.commands, export: greet } }
})
vi.mock('../../../src/cli/commands/export.ts', async () => {
  const { readArguments } = await import('../../../src/cli/arguments.ts')
  return {
    exportLoad: async (words: string[]) => {
      const { positionals, isSet } = readArguments('export', words)
      const text = `Good day, ${positionals.join(' and ')}\n`
      process.stdout.write(isSet('aloud') ? text.toUpperCase() : text)
      return 0
    },
  }
})

async function called(...words: string[]) {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    const spy = vi.spyOn(process[stream], 'write').mockImplementation(text => {
      said[stream] += text
      return true
    })
    onTestFinished(() => spy.mockRestore())
  }
  return { code: await runCommand(words), ...said }
}

test('a command of one file and its lines is called with what it takes', async () => {
  expect(await called('export', 'Ada', 'Grace')).toEqual({
    code: 0,
    stdout: 'Good day, Ada and Grace\n',
    stderr: '',
  })
  expect((await called('export', 'Ada', '--aloud')).stdout).toBe('GOOD DAY, ADA\n')
})

test('its help, the list of commands and the completions name it', async () => {
  expect((await called('help')).stdout).toMatch(/^ {2}export +greets a number of people$/m)
  const { stdout } = await called('export', '--help')
  for (const part of ['export PERSON... [FLAGS]', '--aloud', 'In capitals.', 'export Ada --aloud'])
    expect(stdout).toContain(part)
  for (const shell of ['bash', 'zsh', 'fish'])
    expect((await called('completion', shell)).stdout).toMatch(/export\b.*aloud/)
})

test('what it does not take is a mistake of usage that leads to its help', async () => {
  for (const words of [['Ada', '--alud'], [], ['Ada', 'Grace', 'Mary']]) {
    const { code, stdout, stderr } = await called('export', ...words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('`reliability-gate export --help` shows what it takes')
  }
})
