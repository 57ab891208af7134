import { limits } from '../../language/limits.ts'
import { printable } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { listed } from '../../model/basics/listed.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { type AlertRule, meantOf, unknownNames } from '../../model/plan/alerts.ts'
import {
  isAlertsObjective,
  type MeasuredObjective,
  type Objective,
} from '../../model/plan/objective.ts'
import type { AlertsQuestion } from '../../model/plan/question.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { type AlertsIndicator, indicatorOf } from '../../promql/indicator.ts'
import { writeOut } from '../../promql/recorded.ts'
import type { RecordRule, RuleFile, WrittenAlert } from './rule-file.ts'

export type ReadRules = { rules: AlertRule[]; mistakes: Mistake[] }

/** One that asks about the rules of files. */
export type AlertFilesObjective = MeasuredObjective & {
  question: AlertsQuestion & { files: string[] }
}

export const readsAlertFiles = <O extends Objective>(
  objective: O,
): objective is O & AlertFilesObjective =>
  isAlertsObjective(objective) && objective.question.files !== undefined

/** The objective with the rules that its files hold. */
export const withRules = <O extends AlertFilesObjective>(objective: O, rules: AlertRule[]): O => ({
  ...objective,
  question: { ...objective.question, rules },
})

/**
 * The rules of the files that are meant, with what the files record written out. `place`: of the
 * objective, which is at fault where none is meant.
 */
export function resolveRules(
  files: readonly RuleFile[],
  objective: AlertFilesObjective,
  place: Place | undefined,
): ReadRules {
  const mistakes = files.flatMap(file => file.mistakes)
  if (mistakes.length > 0) return { rules: [], mistakes }
  const alerts = files.flatMap(file => file.alerts)
  const { question } = objective
  const meant = meantOf(alerts, question)
  const mistakeOf = (message: string, hint: string): Mistake => ({
    message: `alerts: ${message}`,
    hint,
    ...defined({ place }),
  })
  const refuse = (...remark: [message: string, hint: string]): ReadRules => ({
    rules: [],
    mistakes: [mistakeOf(...remark)],
  })
  const unknown = alerts.length > 0 ? unknownNames(alerts, question.match) : []
  if (unknown.length > 0) {
    const files = question.files.join(', ')
    const unnamed = unknown.map(name =>
      mistakeOf(
        printable(`no alert rule in ${files} is named \`${name}\``),
        nearHint(name, alerts),
      ),
    )
    return { rules: [], mistakes: unnamed }
  }
  if (meant.length === 0) return refuse(describeNoMatch(alerts, question.files), hintOf(alerts))
  if (meant.length > limits.alertRules)
    return refuse(
      `${meant.length} rules; at most ${limits.alertRules} are allowed`,
      'choose some with `match`',
    )
  return writeOutRules(
    meant,
    files.flatMap(file => file.records),
    indicatorOf(objective) as AlertsIndicator,
  )
}

function writeOutRules(
  alerts: readonly WrittenAlert[],
  records: readonly RecordRule[],
  { forMs }: AlertsIndicator,
): ReadRules {
  const mistakes: Mistake[] = []
  const rules = alerts.flatMap(({ place, ...alert }): AlertRule[] => {
    const written = writeOut(alert.expr, records)
    if ('cycle' in written) {
      const message = `the expression of ${alert.name} is circular: ${written.cycle.join(' reads ')}`
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

function describeNoMatch(alerts: readonly WrittenAlert[], written: readonly string[]): string {
  const files = written.join(', ')
  return alerts.length === 0
    ? `there is no alert rule in ${files}`
    : `none of the ${alerts.length} alert rules in ${files} is selected`
}

function nearHint(name: string, alerts: readonly WrittenAlert[]): string {
  const near = nearest(
    name,
    alerts.map(alert => alert.name),
  )
  return near === undefined ? hintOf(alerts) : printable(`did you mean \`${near}\`?`)
}

const mostNamed = 10

const hintOf = (alerts: readonly WrittenAlert[]): string =>
  alerts.length === 0
    ? 'a file of recording rules alone has nothing to judge'
    : `there are ${listed(
        alerts.map(({ name }) => name),
        mostNamed,
      )}; see \`match\` and \`severities\``
