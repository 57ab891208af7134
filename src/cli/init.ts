import { access, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readRepository } from '../gate/read-repository.ts'
import { type ProposedFile, proposeSetup } from '../init/propose.ts'
import { Problem } from '../model/problem.ts'
import { cleanBlock } from '../render/clean-text.ts'
import { formatTable, painter } from '../render/terminal-text.ts'
import { readArguments } from './arguments.ts'
import { folderName } from './folder-name.ts'
import { git } from './git.ts'
import { parseRemote } from './github-place.ts'
import { terminalOptions } from './print.ts'

/** `init`: a workflow and a commented config for the working folder. It asks nothing, and overwrites nothing. */
export async function init(words: string[]): Promise<number> {
  readArguments(words, {}, { least: 0, most: 0 })
  const folder = process.cwd()
  const defaultBranch = await branchOf()
  const remote = parseRemote((await git('remote', 'get-url', 'origin')) ?? '')
  const { found, files } = proposeSetup({
    ...(await readRepository(folder)),
    name: remote?.repository.split('/')[1] ?? folderName(),
    ...(defaultBranch !== undefined && { defaultBranch }),
  })
  const { color, width } = terminalOptions()
  const rows = found.map(({ what, found: value, why }) => [{ text: what }, { text: value }, { text: why }])
  const heads = ['What', 'Found', 'By'].map(head => ({ head }))
  const table = formatTable(heads, rows, { width: Math.max(width, 100), paint: painter(color), indent: '' })
  process.stdout.write(`${table.join('\n')}\n`)
  for (const file of files) process.stdout.write(await settle(folder, file))
  process.stdout.write(await nextSteps(folder))
  return 0
}

/** The branch that pull requests are merged into, else the one that is checked out. */
async function branchOf(): Promise<string | undefined> {
  const head = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD')
  return head?.replace(/^origin\//, '') ?? (await git('symbolic-ref', '--short', 'HEAD'))
}

/** Writes a file, or says that one is there; either way shows what it would hold. */
async function settle(folder: string, { path, text, others }: ProposedFile): Promise<string> {
  const shown = cleanBlock(text, 20_000)
  for (const there of [path, ...others]) {
    if (await exists(join(folder, there)))
      return `\n== ${there} is there already, and stays as it is. It would have been:\n\n${shown}\n`
  }
  try {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    // `wx`: what has come in between is not overwritten either.
    await writeFile(join(folder, path), text, { flag: 'wx' })
  } catch (error) {
    throw new Problem('usage', `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`, {
      hint: 'run it in a folder that can be written',
    })
  }
  return `\n== ${path} is written:\n\n${shown}\n`
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function nextSteps(folder: string): Promise<string> {
  const top = await git('rev-parse', '--show-prefix')
  const isTop = top === undefined
  return [
    '',
    ...(isTop ? [] : [`GitHub reads workflows only at the top of a repository; ${folder} is below it.`]),
    'Next: `reliability-gate doctor` tells what is missing, then commit both files and open a pull request. Nothing is blocked',
    'until `advisory: true` is removed; docs/getting-started.md goes on from here.',
    '',
  ].join('\n')
}
