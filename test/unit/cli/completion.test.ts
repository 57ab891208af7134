import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { completion } from '../../../src/cli/commands/completion.ts'
import { commands } from '../../../src/cli/commands.ts'

const run = promisify(execFile)

async function scriptFor(shell: string): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await completion([shell])
    return String(write.mock.calls[0]![0])
  } finally {
    write.mockRestore()
  }
}

/** What a real bash offers for the last of some words. */
async function offered(...words: string[]): Promise<string[]> {
  const script = await scriptFor('bash')
  const line = `${script}\nCOMP_WORDS=(${words.map(word => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}; _reliability_gate; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = await run('bash', ['-c', line])
  return stdout.trim().split('\n').filter(Boolean)
}

test('bash completes a command', async () => {
  expect(await offered('reliability-gate', '')).toEqual(Object.keys(commands))
  expect(await offered('reliability-gate', 'val')).toEqual(['validate'])
})

test('bash completes the flags of a command, and leaves other words to files', async () => {
  expect(await offered('reliability-gate', 'judge', '--s')).toEqual(['--samples'])
  expect(await offered('reliability-gate', 'judge', 'rec')).toEqual([])
})

test('bash completes what a flag or a command takes, where that is one of a few words', async () => {
  const formats = ['terminal', 'markdown', 'summary', 'html', 'json', 'junit']
  expect(await offered('reliability-gate', 'render', '--format', '')).toEqual(formats)
  expect(await offered('reliability-gate', 'run', '--exit-by', 'p')).toEqual(['policy'])
  expect(await offered('reliability-gate', 'completion', '')).toEqual(['bash', 'zsh', 'fish'])
  expect(await offered('reliability-gate', 'run', '--target', '')).toEqual([])
  expect(await offered('reliability-gate', 'completion', 'fish', '--h')).toEqual([])
})

test.each(['zsh', 'fish'])('the script for %s names every command and its flags', async shell => {
  const script = await scriptFor(shell)
  for (const name of Object.keys(commands)) expect(script).toContain(name)
  expect(script).toMatch(/dry-run/)
  expect(script).toMatch(/terminal markdown summary html json junit/)
})

test('another shell is a mistake that names those that there are', async () => {
  await expect(completion(['csh'])).rejects.toMatchObject({
    message: 'there are no completions for "csh"',
    hint: 'one of bash, zsh, fish',
  })
})
