import { limits } from '../../language/limits.ts'
import { list, oneOrList } from '../../language/list.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { choice, file, text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, type Entry, entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import {
  type AlertMatch,
  alertActions,
  type Severities,
  usualSeverities,
  withUsualSeverities,
} from '../../model/plan/alerts.ts'
import type { AlertsIndicator } from '../../promql/indicator.ts'

const longestLabel = 500
const mostMatched = 100

const labelValue = text({ most: longestLabel, expected: 'a string' })
const labelValues = list(labelValue, { most: mostMatched, what: 'values' })

const oneOrMore = oneOrList(labelValue, labelValues)

/** The values of a mapping, all of one kind; undefined where one is wrong. */
function readEach<T>(
  option: Option<T>,
  entries: readonly Entry[],
  spot: Spot,
): Record<string, T> | undefined {
  const pairs = entries.map(
    ({ key, value }) =>
      [key, option.read({ ...spot, node: value, path: `${spot.path}.${key}` })] as const,
  )
  return pairs.every(([, read]) => read !== undefined)
    ? (Object.fromEntries(pairs) as Record<string, T>)
    : undefined
}

/** Names of rules, or what their labels have to be. */
const match: Option<AlertMatch> = {
  type: 'names, or mapping of labels',
  schema: {
    anyOf: [
      oneOrMore.schema,
      {
        type: 'object',
        additionalProperties: oneOrMore.schema,
        minProperties: 1,
        maxProperties: mostMatched,
      },
    ],
  },
  read: spot => {
    const { node } = spot
    if (node.kind !== 'map') {
      const names = oneOrMore.read(spot)
      return names && { alertname: names }
    }
    if (node.entries.length === 0 || node.entries.length > mostMatched)
      return mistake(spot, { message: `expected 1 to ${mostMatched} labels` })
    return readEach(oneOrMore, node.entries, spot)
  },
}

const action = choice(alertActions)

/** What a firing rule does, by its severity; what is not said is as usual. */
const severities: Option<Severities> = {
  type: 'mapping of severities',
  schema: {
    type: 'object',
    additionalProperties: action.schema,
    minProperties: 1,
    maxProperties: mostMatched,
  },
  read: spot => {
    const { node } = spot
    if (node.kind !== 'map' || node.entries.length === 0 || node.entries.length > mostMatched) {
      const hint = 'such as { critical: fail, warning: warn, info: ignore }'
      return mistake(spot, {
        message: `expected a mapping of severities; found ${describe(node)}`,
        hint,
      })
    }
    const read = readEach(action, node.entries, spot)
    return read && withUsualSeverities(read)
  },
}

type Rules = { kind: 'files'; files: string[] } | { kind: 'server'; match?: AlertMatch }

const paths = oneOrList(file, list(file, { most: limits.alertFiles, what: 'files' }))
const serverFields = {
  from: { option: choice(['server']), required: true, doc: 'Rules that the server has.' },
  match: { option: match, doc: 'Which of them.', otherwise: 'all' },
} as const satisfies Fields

/** A rule file, several of them, or those of the server. */
const rules: Option<Rules> = {
  type: 'file, list of files, or `{ from: server }`',
  schema: { anyOf: [paths.schema, sectionSchema(serverFields)] },
  read: spot => {
    if (spot.node.kind === 'map') {
      const { values, whole } = readSection(serverFields, {}, spot)
      return whole ? { kind: 'server', ...defined({ match: values.match }) } : undefined
    }
    const named = paths.read(spot)
    return named && { kind: 'files', files: named }
  },
}

export const alertFields = {
  alerts: {
    option: rules,
    otherwise: 'no alert rules',
    doc: 'Prometheus rule files beside the config, with `*` as a pattern, or `{ from: server }`: each rule is an objective, broken where it fires within the window. Goes without `when`.',
    example: 'alert_rules.yml',
  },
  match: {
    option: match,
    otherwise: 'all rules',
    doc: 'For `alerts`: names of rules, or a mapping of what their labels have to be.',
    example: 'HighErrorRate',
  },
  severities: {
    option: severities,
    otherwise:
      '`critical: fail`, `warning: warn`; `info`, `none` and no severity are shown and do not count; any other `fail`',
    doc: 'For `alerts`: what a rule that fires does, by its label `severity`: `fail`, `warn` or `ignore`; `"*"` is every other one, and none at all.',
  },
  for: {
    option: duration({ least: 0, most: limits.alertMs }),
    otherwise: 'as the rules say',
    doc: 'For `alerts` in files: the longest `for`. A rule that has to be true for longer than the test cannot be judged by it.',
    example: '30s',
  },
  interval: {
    option: duration({ least: 100, most: limits.alertMs }),
    otherwise: "the server's `evaluation_interval`, else `1m`",
    doc: 'For `alerts` in files: how often groups without an interval are evaluated.',
    example: '15s',
  },
} as const satisfies Fields

/** What is asked of a source; rules of files are still to be read. */
export function buildAlerts(
  { alerts, match, severities, for: forMs, interval }: Partial<SectionOf<typeof alertFields>>,
  spot: Spot,
): AlertsIndicator | undefined {
  if (!alerts) return undefined
  const isServer = alerts.kind === 'server'
  for (const key of isServer ? ['for', 'interval', ...(alerts.match ? ['match'] : [])] : []) {
    const entry = entryOf(spot.node, key)
    const why =
      key === 'match' ? 'is given twice' : 'is for rules in files; the server evaluates its own'
    if (entry) mistake(spot, { message: `\`${key}\` ${why}`, at: entry.at })
  }
  return {
    kind: 'alerts',
    from: isServer ? { kind: 'server' } : { kind: 'files', files: alerts.files, rules: [] },
    match: match ?? (isServer ? alerts.match : undefined) ?? {},
    severities: severities ?? usualSeverities,
    ...defined({ forMs, intervalMs: interval }),
  }
}

const longestName = 100

/** What an entry is called that says no name; its rules have names of their own. */
export function nameOfAlerts({ from }: AlertsIndicator): string {
  const name = `alerts: ${from.kind === 'files' ? from.files.join(', ') : 'server'}`
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
