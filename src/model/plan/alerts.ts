import { defined } from '../basics/defined.ts'

/** What a config may have a rule that fires do to the verdict. */
export const alertActions = ['fail', 'warn', 'ignore'] as const
/** `report`: it is shown, and has no say. */
export type AlertAction = (typeof alertActions)[number] | 'report'

/**
 * Actions by the value of the label `severity`; an empty text is of rules without one, and `*` is
 * every other one.
 */
export type Severities = Record<string, AlertAction>

/**
 * Rules that are called informational, or nothing, wake nobody: every cluster's usual rules have
 * such ones that always fire. Whoever gave a rule any other severity wrote it to be told.
 */
export const usualSeverities: Severities = {
  critical: 'fail',
  warning: 'warn',
  info: 'report',
  none: 'report',
  '': 'report',
  '*': 'fail',
}

/** What the config says before what is usual; its `*` is also for rules without a severity. */
export const withUsualSeverities = (said: Severities): Severities => ({
  ...usualSeverities,
  ...defined({ '': said['*'] }),
  ...said,
})

/** Values that a label may have, by label; `alertname` is the rule's own name. */
export type AlertMatch = Record<string, string[]>

/** An alert rule of a rule file. Times in ms. */
export type AlertRule = {
  name: string
  group: string
  /** As it is written. */
  expr: string
  /** The same, with what the files record written out; that is what is asked. */
  query: string
  /** It with matchers on what is recorded moved to the series; absent: the same. */
  reads?: string
  /**
   * Recorded series that it reads and that cannot be written out: only a server that records them
   * can tell.
   */
  recorded?: string[]
  forMs: number
  /** `for` of the file, where the config has shortened it. */
  writtenForMs?: number
  keepFiringMs: number
  /** How often it is evaluated; absent: as often as the server evaluates what does not say. */
  intervalMs?: number
  /** How far in the past it is evaluated. */
  offsetMs?: number
  /**
   * Most alerts that it may have at once; with more of them the server drops all, and the rule has
   * failed.
   */
  limit?: number
  labels: Record<string, string>
  annotations: Record<string, string>
}

type Named = Pick<AlertRule, 'name' | 'labels'>

/** Whether a rule is among those that are meant, and its severity counts. */
export const meantOf = <T extends Named>(
  rules: readonly T[],
  { match, severities }: { match: AlertMatch; severities: Severities },
): T[] =>
  rules.filter(
    rule =>
      Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) &&
      actionOf(severityOf(rule), severities) !== 'ignore',
  )

/** Names that `match` asks for, and that no rule has. */
export const unknownNames = (
  rules: readonly Pick<AlertRule, 'name'>[],
  { alertname = [] }: AlertMatch,
): string[] => alertname.filter(wanted => !rules.some(({ name }) => name === wanted))

const labelOf = ({ name, labels }: Named, label: string): string =>
  label === 'alertname' ? name : Object.hasOwn(labels, label) ? labels[label]! : ''

export const severityOf = (rule: Named): string => labelOf(rule, 'severity')

export const actionOf = (severity: string, severities: Severities): AlertAction =>
  (Object.hasOwn(severities, severity) ? severities[severity] : severities['*']) ?? 'fail'

/**
 * A rule goes by its own name; where several share it, with that of its group, and then with a
 * number.
 */
export function ruleNames(rules: readonly { name: string; group: string }[]): string[] {
  const inGroup = rules.map(({ name, group }) =>
    rules.filter(other => other.name === name).length > 1 ? `${name} (${group})` : name,
  )
  return inGroup.map((name, i) => {
    const before = inGroup.slice(0, i).filter(other => other === name).length
    return before > 0 ? `${name} ${before + 1}` : name
  })
}
