import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld, runShared } from '../support/world.ts'

/* Completions as the real shells offer them, of the command as it is shipped. */
const run = promisify(execFile)
const { write, folder } = await openWorld()
await write('record.json', '{}')

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout } = await runShared(folder, ['completion', shell], process.env)
  expect(code).toBe(0)
  return stdout
}

const fish = await systemTool('fish')
const fishRoot = fish && join(fish, 'root')

/** What fish offers for a line, each with what it says of it. */
async function offeredByFish(...lines: string[]): Promise<string[][]> {
  await write('completions.fish', await scriptFor('fish'))
  const commands = [
    `set -g fish_function_path ${fishRoot}/usr/share/fish/functions`,
    'source completions.fish',
    ...lines.flatMap(line => [`complete -C'${line}'`, 'echo ---']),
  ]
  const libraries = join(
    fishRoot!,
    'usr/lib',
    `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  )
  const { stdout } = await run(
    join(fishRoot!, 'usr/bin/fish'),
    ['--no-config', '-c', commands.join('\n')],
    { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LD_LIBRARY_PATH: libraries } },
  )
  return stdout
    .split('---\n')
    .slice(0, -1)
    .map(part => part.split('\n').filter(Boolean))
}

test('fish offers commands with what they do, flags, and what a flag or a command takes', async context => {
  context.skip(fish === undefined)
  const [all, one, flags, formats, shells, files] = await offeredByFish(
    'reliability-gate ',
    'reliability-gate vali',
    'reliability-gate judge --s',
    'reliability-gate render --format ',
    'reliability-gate completion ',
    'reliability-gate judge rec',
  )
  const names = Object.keys(commands)
  expect(all!.map(line => line.split('\t')[0])).toEqual(expect.arrayContaining(names))
  expect(one).toEqual([expect.stringMatching(/^validate\t\w.+/)])
  expect(flags).toEqual(['--samples'])
  expect(formats).toEqual(['html', 'json', 'junit', 'markdown', 'summary', 'terminal'])
  expect(shells).toEqual(['bash', 'fish', 'zsh'])
  expect(files).toEqual(['record.json'])
})

const zsh = await systemTool('zsh')
const zshRoot = zsh && join(zsh, 'root')

/**
 * What stands in the line of an interactive zsh, on a terminal, once somebody has typed each of
 * these and pressed Tab. `setup`: how the completions were installed.
 */
async function typedInZsh(setup: string, lines: readonly string[]): Promise<string[]> {
  await write('completions.zsh', await scriptFor('zsh'))
  await mkdir(join(folder, 'functions'), { recursive: true })
  await writeFile(join(folder, 'functions/_reliability-gate'), await scriptFor('zsh'))
  const modules = `module_path=(${zshRoot}/usr/lib/*/zsh/*(/))`
  const said = join(folder, 'line')
  await write(
    'type.zsh',
    `${modules}; zmodload zsh/zpty
wait_for() { while [[ ! -s ${said} ]]; do sleep 0.05; done; cat ${said}; rm ${said} }
cd ${folder}; zpty z ${zshRoot}/bin/zsh -f -i
zpty -w z '${modules}; fpath=(${folder}/functions ${zshRoot}/usr/share/zsh/functions/**/*(/N))'
zpty -w z 'HOME=${folder}; PS1=; autoload -Uz compinit; compinit -D -u; ${setup}'
zpty -w z 'show() { print -r -- "$BUFFER" > ${said}.new; mv ${said}.new ${said}; zle kill-whole-line }'
zpty -w z 'zle -N show; bindkey "^X" show; print ready > ${said}'
wait_for
${lines.map(line => `zpty -w -n z '${line}'$'\\t\\x18'; wait_for`).join('\n')}
zpty -d z
`,
  )
  const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm' }
  const { stdout } = await run(join(zshRoot!, 'bin/zsh'), ['-f', 'type.zsh'], { cwd: folder, env })
  const [ready, ...typed] = stdout.trimEnd().split('\n')
  expect(ready).toBe('ready')
  return typed.map(line => line.trimEnd())
}

test.skipIf(zsh === undefined).each([
  ['sourced', 'source completions.zsh'],
  ['in a folder of fpath', ':'],
])('zsh completes commands, flags, and what they take, with the script %s', async (_, setup) => {
  if (zsh === undefined) return
  const unique = Object.keys(commands).map(name => [name, name] as const)
  const lines = [
    ['vali', 'validate'],
    ['judge --s', 'judge --samples'],
    ['completion f', 'completion fish'],
    ['run --exit-by p', 'run --exit-by policy'],
    ['judge rec', 'judge record.json'],
    ...unique,
  ] as const
  const typed = await typedInZsh(
    setup,
    lines.map(([given]) => `reliability-gate ${given}`),
  )
  expect(typed).toEqual(lines.map(([, completed]) => `reliability-gate ${completed}`))
})
