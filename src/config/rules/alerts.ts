import { limits } from '../../language/limits.ts'
import { list, oneOrList } from '../../language/list.ts'
import { record } from '../../language/mappings/mapping.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { choice, file, text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { clip } from '../../model/basics/clean-text.ts'
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

const byLabel = record(
  {
    type: 'mapping of labels',
    expected: 'a mapping of labels',
    what: 'labels',
    least: 1,
    most: mostMatched,
    values: oneOrMore.schema,
  },
  (_, own) => oneOrMore.read(own),
)

/** Names of rules, or what their labels have to be. */
const match: Option<AlertMatch> = {
  type: 'names, or mapping of labels',
  schema: { anyOf: [oneOrMore.schema, byLabel.schema] },
  read: spot => {
    if (spot.node.kind === 'map') return byLabel.read(spot)
    const names = oneOrMore.read(spot)
    return names && { alertname: names }
  },
}

const action = choice(alertActions)

const bySeverity = record(
  {
    type: 'mapping of severities',
    expected: 'a mapping of severities',
    hint: 'such as { critical: fail, warning: warn, info: ignore }',
    what: 'severities',
    least: 1,
    most: mostMatched,
    values: action.schema,
  },
  (_, own) => action.read(own),
)

/** What a firing rule does, by its severity; what is not said is as usual. */
const severities: Option<Severities> = {
  ...bySeverity,
  read: spot => {
    const read = bySeverity.read(spot)
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
    doc: 'For `alerts`: what a rule that fires does, by its label `severity`: `fail`, `warn` or `ignore`; `"*"` stands for every other severity, and for rules without one.',
  },
  for: {
    option: duration({ least: 0, most: limits.alertMs }),
    otherwise: 'as the rules say',
    doc: 'For `alerts` in files: the longest `for`; a longer one is cut to it. A rule that has to be true for longer than the test cannot be judged.',
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
export const nameOfAlerts = ({ from }: AlertsIndicator): string =>
  clip(`alerts: ${from.kind === 'files' ? from.files.join(', ') : 'server'}`, longestName)
