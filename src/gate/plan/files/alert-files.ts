import { dirname, join } from 'node:path'
import {
  type AlertFilesObjective,
  type ReadRules,
  readsAlertFiles,
  resolveRules,
  withRules,
} from '../../../config/rules/alert-rules.ts'
import { parseRuleFile, type RuleFile } from '../../../config/rules/rule-file.ts'
import type { FileSearch } from '../../../files/find-files.ts'
import { isPattern } from '../../../files/glob.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { PlannedObjective } from '../../../model/plan/objective.ts'
import { type Mistake, type Place, Problem } from '../../../model/problem.ts'
import type { Home } from './texts.ts'

/**
 * The same objectives, those of alert rules with the rules of their files, what the files record
 * written out.
 * @throws Problem `config` with every mistake of the files, each with its place, or where none of
 * their rules is meant.
 */
export async function readAlertFiles(
  objectives: readonly PlannedObjective[],
  home: Home,
): Promise<PlannedObjective[]> {
  const mistakes: Mistake[] = []
  const read: PlannedObjective[] = []
  for (const objective of objectives) {
    if (!readsAlertFiles(objective)) {
      read.push(objective)
      continue
    }
    const found = await readRules(objective, home, objective.place)
    mistakes.push(...found.mistakes)
    read.push(withRules(objective, found.rules))
  }
  if (mistakes.length === 0) return read
  throw new Problem(
    'config',
    mistakes.length === 1
      ? mistakes[0]!.message
      : `the rule files have ${mistakes.length} mistakes`,
    {
      mistakes,
    },
  )
}

const fromConfig = 'the path is taken from the folder of the config'

async function readRules(
  objective: AlertFilesObjective,
  home: Home,
  place: Place | undefined,
): Promise<ReadRules> {
  const files: RuleFile[] = []
  const refuse = (message: string, hint: string): ReadRules => ({
    rules: [],
    mistakes: [{ message, hint, ...defined({ place }) }],
  })
  const paths = new Set<string>()
  for (const file of objective.question.files) {
    const found = await expand(file, home)
    if (found.kind === 'missing')
      return refuse(`alerts: ${file}: ${found.why}`, found.hint ?? fromConfig)
    for (const path of found.paths) paths.add(path)
  }
  for (const path of paths) {
    const text = await home.texts.read(path)
    if (text.kind === 'missing')
      return refuse(`alerts: ${path}: ${text.why}`, text.hint ?? fromConfig)
    files.push(parseRuleFile(text.text, home.texts.nameOf(path)))
  }
  return resolveRules(files, objective, place)
}

/**
 * A path as it is, or in the order of the alphabet the files that a pattern finds; from the working
 * folder.
 */
async function expand(written: string, { texts, config }: Home): Promise<FileSearch> {
  const path = join(dirname(config ?? ''), written)
  if (!isPattern(path)) return { kind: 'found', paths: [path] }
  const found = await texts.find(path)
  return found.kind === 'found' && found.paths.length === 0
    ? { kind: 'found', paths: [path] }
    : found
}
