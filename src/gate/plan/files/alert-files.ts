import {
  type AlertFilesObjective,
  type ReadRules,
  readsAlertFiles,
  resolveRules,
  withRules,
} from '../../../config/rules/alert-rules.ts'
import { parseRuleFile, type RuleFile } from '../../../config/rules/rule-file.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { PlannedObjective } from '../../../model/plan/objective.ts'
import type { Mistake, Place } from '../../../model/problem.ts'
import { filesNamed, fromConfig, type Home } from './texts.ts'

/**
 * The same objectives, those of alert rules with the rules of their files, what the files record
 * written out; and every mistake of the files, each with its place. That none of their rules is
 * meant is one too.
 */
export async function readAlertFiles(
  objectives: readonly PlannedObjective[],
  home: Home,
): Promise<{ objectives: PlannedObjective[]; mistakes: Mistake[] }> {
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
  return { objectives: read, mistakes }
}

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
    const found = await filesNamed(file, home)
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
