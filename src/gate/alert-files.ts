import { dirname, join } from 'node:path'
import {
  parseRuleFile,
  type RecordRule,
  type RuleFile,
  type WrittenAlert,
} from '../config/rule-file.ts'
import type { Found } from '../files/find-files.ts'
import { isPattern } from '../files/glob.ts'
import { limits } from '../language/limits.ts'
import { type AlertRule, meantOf } from '../model/alerts.ts'
import { defined } from '../model/defined.ts'
import type { AlertsIndicator, AlertsObjective, PlannedObjective } from '../model/plan.ts'
import { type Mistake, type Place, Problem } from '../model/problem.ts'
import { writeOut } from '../providers/prometheus/recorded.ts'
import type { Home } from './texts.ts'

/**
 * The same objectives, those of alert rules with the rules of their files, what the files record written out.
 * @throws Problem `config` with every mistake of the files, each with its place, or where none of their rules is meant.
 */
export async function readAlertFiles(
  objectives: readonly PlannedObjective[],
  home: Home,
): Promise<PlannedObjective[]> {
  const mistakes: Mistake[] = []
  const read: PlannedObjective[] = []
  for (const objective of objectives) {
    if (objective.source !== 'alerts' || objective.indicator.from.kind === 'server') {
      read.push(objective)
      continue
    }
    const found = await readRules(objective.indicator, home, objective.place)
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

function withRules<O extends AlertsObjective>(objective: O, rules: AlertRule[]): O {
  const { indicator } = objective
  const { from } = indicator
  return from.kind === 'server'
    ? objective
    : { ...objective, indicator: { ...indicator, from: { ...from, rules } } }
}

type ReadRules = { rules: AlertRule[]; mistakes: Mistake[] }

async function readRules(
  indicator: AlertsIndicator,
  home: Home,
  place: Place | undefined,
): Promise<ReadRules> {
  const written = indicator.from.kind === 'files' ? indicator.from.files : []
  const files: RuleFile[] = []
  const refuse = (message: string, hint: string): ReadRules => ({
    rules: [],
    mistakes: [{ message, hint, ...defined({ place }) }],
  })
  const paths = new Set<string>()
  for (const file of written) {
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
  const mistakes = files.flatMap(file => file.mistakes)
  if (mistakes.length > 0) return { rules: [], mistakes }
  const records = files.flatMap(file => file.records)
  const alerts = files.flatMap(file => file.alerts)
  const meant = meantOf(alerts, indicator)
  if (meant.length === 0) return refuse(`alerts: ${tellNone(alerts, written)}`, hintOf(alerts))
  if (meant.length > limits.alertRules)
    return refuse(
      `alerts: ${meant.length} rules; at most ${limits.alertRules} are allowed`,
      'choose some with `match`',
    )
  return resolveRules(meant, records, indicator)
}

function resolveRules(
  alerts: readonly WrittenAlert[],
  records: readonly RecordRule[],
  { forMs }: AlertsIndicator,
): ReadRules {
  const mistakes: Mistake[] = []
  const rules = alerts.flatMap(({ place, ...alert }): AlertRule[] => {
    const written = writeOut(alert.expr, records)
    if ('cycle' in written) {
      const message = `the expression of ${alert.name} never ends: ${written.cycle.join(' reads ')}`
      mistakes.push({ message, place })
      return []
    }
    const isShortened = forMs !== undefined && forMs < alert.forMs
    return [
      {
        ...alert,
        // What cannot be written out as a whole is asked as it stands: half of it would be neither.
        query: alert.expr,
        ...written,
        ...(isShortened && { forMs, writtenForMs: alert.forMs }),
      },
    ]
  })
  return { rules, mistakes }
}

function tellNone(alerts: readonly WrittenAlert[], written: readonly string[]): string {
  const files = written.join(', ')
  return alerts.length === 0
    ? `there is no alert rule in ${files}`
    : `none of the ${alerts.length} alert rules in ${files} is meant`
}

const mostNamed = 10

const hintOf = (alerts: readonly WrittenAlert[]): string =>
  alerts.length === 0
    ? 'a file of recording rules alone has nothing to judge'
    : `there are ${alerts
        .slice(0, mostNamed)
        .map(({ name }) => name)
        .join(', ')}${alerts.length > mostNamed ? ', …' : ''}; see \`match\` and \`severities\``

/** A path as it is, or in the order of the alphabet the files that a pattern finds; from the working folder. */
async function expand(written: string, { texts, config }: Home): Promise<Found> {
  const path = join(dirname(config ?? ''), written)
  if (!isPattern(path)) return { kind: 'found', paths: [path] }
  const found = await texts.find(path)
  return found.kind === 'found' && found.paths.length === 0
    ? { kind: 'found', paths: [path] }
    : found
}
