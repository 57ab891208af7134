import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exists } from '../../files/exists.ts'
import { makeFolder } from '../../files/make-folder.ts'
import { readRepository } from '../../gate/plan/read-repository.ts'
import { type ProposedFile, proposeSchedule, proposeSetup } from '../../init/propose.ts'
import type { Discovery } from '../../init/repository.ts'
import { cleanBlock } from '../../model/basics/clean-text.ts'
import { defined } from '../../model/basics/defined.ts'
import { docsPage } from '../../model/basics/docs.ts'
import { Problem } from '../../model/problem.ts'
import { fileDenialOf } from '../../publish/file-denial.ts'
import { wrapText } from '../../render/terminal/terminal-text.ts'
import { readArguments } from '../arguments.ts'
import { folderName } from '../folder-name.ts'
import { git } from '../git.ts'
import { parseRemote } from '../github/github-place.ts'
import { terminalOptions } from '../print.ts'

/**
 * `init`: a workflow and a commented config for the working folder. It asks nothing, and overwrites
 * nothing.
 */
export async function init(words: string[]): Promise<number> {
  const given = readArguments('init', words)
  const folder = process.cwd()
  const defaultBranch = await branchOf()
  const remote = parseRemote((await git('remote', 'get-url', 'origin')) ?? '')
  const { found, files, starts } = proposeSetup({
    ...(await readRepository(folder)),
    name: remote?.repository.split('/')[1] ?? folderName(),
    ...defined({ defaultBranch }),
  })
  const settled: string[] = []
  const all = given.isSet('schedule') ? [...files, ...proposeSchedule()] : files
  for (const file of all) settled.push(await settle(folder, file))
  process.stdout.write(
    [formatDiscoveries(found), ...settled, await nextSteps(folder, starts)].join('\n'),
  )
  return 0
}

/** What was found, a line each, with what told it. */
function formatDiscoveries(found: readonly Discovery[]): string {
  const indent = ' '.repeat(2 + Math.max(...found.map(({ what }) => what.length)))
  const room = Math.max(indent.length + 40, terminalOptions().width)
  return found
    .map(({ what, found, why }) => {
      const [first = '', ...more] = wrapText(`${found} (${why})`, room, indent)
      const lines = [what.padEnd(indent.length) + first.trimStart(), ...more]
      return `${lines.join('\n')}\n`
    })
    .join('')
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
      return `== ${there} already exists and is not changed. It would have been:\n\n${shown}\n`
  }
  try {
    await makeFolder(dirname(join(folder, path)))
    // `wx`: what has come in between is not overwritten either.
    await writeFile(join(folder, path), text, { flag: 'wx' })
  } catch (error) {
    const { why } = fileDenialOf(error, `${path} cannot be written`)
    throw new Problem('usage', why, { hint: 'run it in a folder that can be written' })
  }
  return `== ${path} is written:\n\n${shown}\n`
}

async function nextSteps(folder: string, starts: boolean): Promise<string> {
  const below = await git('rev-parse', '--show-prefix')
  const said = [
    ...(below === undefined
      ? []
      : [`GitHub reads workflows only at the top of a repository; ${folder} is below it.`]),
    'Next: run `reliability-gate doctor`, which shows what is missing; then commit the files and open a pull request.',
    starts
      ? 'A first scorecard on this machine, once the files are committed: `reliability-gate run --duration 30s`. The gate starts the app itself, so give no `--target`.'
      : 'A first scorecard on this machine: `reliability-gate run --target http://localhost:3000 --duration 30s`, while the app runs there.',
    'Nothing is blocked until `advisory: true` is removed from the workflow.',
    'Add what runs leave on this machine to .gitignore: `reliability-gate-report/` and `.reliability-gate/`.',
  ]
  const { width } = terminalOptions()
  const lines = said.flatMap(line => wrapText(line, width, ''))
  return `${[...lines, docsPage('getting-started.md')].join('\n')}\n`
}
