import { list } from '../../language/list.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import { mistake, refuseFile, type Spot, sortedMistakes } from '../../language/yaml/reading.ts'
import { entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { AlertRule } from '../../model/plan/alerts.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { ruleDocumentsOf } from './rule-documents.ts'
import {
  anything,
  count,
  expression,
  labels,
  promDuration,
  ruleName,
  shortText,
  texts,
} from './rule-values.ts'

/** An alert rule as its file has it, and where its expression stands. */
export type WrittenAlert = Omit<AlertRule, 'query'> & { place: Place }

/** A rule that records a series under a name of its own. */
export type RecordRule = {
  name: string
  expr: string
  labels: Record<string, string>
  intervalMs?: number
  place: Place
}

export type RuleFile = { alerts: WrittenAlert[]; records: RecordRule[]; mistakes: Mistake[] }

const mostRules = 5000

/** Prometheus 3 takes any name, but for what looks like a selector. */
const metricForm = /^[^{}\p{Cc}]+$/u

/** A key without a value is one that is not there, as Prometheus reads it. */
function withoutEmpty(spot: Spot): Spot {
  const { node } = spot
  if (node.kind !== 'map') return spot
  return {
    ...spot,
    node: { ...node, entries: node.entries.filter(({ value }) => value.kind !== 'nothing') },
  }
}

const ruleFields = {
  alert: { option: ruleName, doc: 'Name of an alert.' },
  record: { option: ruleName, doc: 'Name of the series that is recorded.' },
  expr: { option: expression, doc: 'What is evaluated.', required: true },
  for: { option: promDuration, doc: 'How long it has to be true before it fires.' },
  keep_firing_for: { option: promDuration, doc: 'How long it keeps firing.' },
  labels: { option: labels, doc: 'Added to the alert.' },
  annotations: { option: texts, doc: 'Texts for people.' },
} as const satisfies Fields

type Rule = SectionOf<typeof ruleFields>

type ReadRule = Rule & { place: Place }

const rule: Option<ReadRule> = {
  type: 'rule',
  fields: ruleFields,
  schema: sectionSchema(ruleFields),
  read: written => {
    const spot = withoutEmpty(written)
    const { values, whole } = readSection(ruleFields, { exclusive: [['alert', 'record']] }, spot)
    if (spot.node.kind !== 'map') return undefined
    const isAlert = entryOf(spot.node, 'alert') !== undefined
    const before = spot.reading.found.length
    if (!isAlert && !entryOf(spot.node, 'record'))
      mistake(spot, { message: '`alert` or `record` is missing' })
    for (const key of isAlert ? [] : ['for', 'keep_firing_for', 'annotations']) {
      const entry = entryOf(spot.node, key)
      if (entry)
        mistake(spot, {
          message: `\`${key}\` belongs to an alert, not to a recording rule`,
          at: entry.at,
        })
    }
    if (values.record !== undefined && !metricForm.test(values.record))
      mistake(spot, {
        message: `expected the name of a metric; found ${quote(values.record)}`,
        at: entryOf(spot.node, 'record')!.value.at,
      })
    if (!whole || spot.reading.found.length > before) return undefined
    return { ...(values as Rule), place: spot.reading.place(entryOf(spot.node, 'expr')!.value.at) }
  },
}

const groupFields = {
  name: { option: ruleName, doc: 'Name of the group.', required: true },
  interval: { option: promDuration, doc: 'How often it is evaluated.' },
  query_offset: { option: promDuration, doc: 'How far in the past it is evaluated.' },
  limit: { option: count, doc: 'The maximum number of alerts of a rule; 0 means no limit.' },
  labels: { option: labels, doc: 'Added to every rule.' },
  rules: { option: list(rule, { least: 0, most: mostRules, what: 'rules' }), doc: 'Its rules.' },
  // Of Thanos and of Mimir, in whose files they stand.
  partial_response_strategy: { option: shortText, doc: 'Of Thanos.' },
  evaluation_delay: {
    option: promDuration,
    doc: 'Of Mimir: what `query_offset` was called before.',
  },
  align_evaluation_time_on_interval: { option: anything, doc: 'Of Mimir.' },
  remote_write: { option: anything, doc: 'Of Mimir.' },
  source_tenants: { option: anything, doc: 'Of Mimir.' },
} as const satisfies Fields

const ruleGroup = section(groupFields)

const groups = list(
  { ...ruleGroup, read: spot => ruleGroup.read(withoutEmpty(spot)) },
  {
    least: 0,
    most: mostRules,
    name: ({ name }) => name,
    what: 'groups',
  },
)

const fileFields = {
  groups: { option: groups, doc: 'Groups of rules.', required: true },
  namespace: { option: shortText, doc: 'Of Mimir.' },
} as const satisfies Fields

/** A `PrometheusRule` of the Prometheus Operator. */
const resourceFields = {
  apiVersion: { option: shortText, doc: 'Version of its form.' },
  kind: { option: shortText, doc: 'What it is.' },
  metadata: { option: anything, doc: 'Of Kubernetes.' },
  status: { option: anything, doc: 'Of Kubernetes.' },
  spec: {
    option: section({ groups: { option: groups, doc: 'Groups of rules.' } }),
    doc: 'What it holds.',
    required: true,
  },
} as const satisfies Fields

type Groups = NonNullable<SectionOf<typeof fileFields>['groups']>

/**
 * Reads a rule file of Prometheus, or the rules among resources of Kubernetes, with every mistake
 * and its place.
 */
export function parseRuleFile(text: string, file: string): RuleFile {
  const { spots, readings } = ruleDocumentsOf(text, file)
  const read = spots.flatMap(spot => readGroups(spot) ?? [])
  const rules = read.flatMap(group => (group.rules ?? []).map(rule => ({ rule, group })))
  if (rules.length > mostRules)
    mistake({ ...spots[0]!, path: '' }, { message: `more than ${mostRules} rules` })
  const mistakes = readings.flatMap(sortedMistakes)
  if (mistakes.length > 0) return { alerts: [], records: [], mistakes }
  return {
    alerts: rules.flatMap(({ rule, group }) =>
      rule.alert === undefined ? [] : [alertOf(rule.alert, rule, group)],
    ),
    records: rules.flatMap(({ rule, group }) =>
      rule.record === undefined ? [] : [recordOf(rule.record, rule, group)],
    ),
    mistakes: [],
  }
}

function readGroups(written: Spot): Groups | undefined {
  const spot = withoutEmpty(written)
  const { node } = spot
  const keys = [...Object.keys(fileFields), ...Object.keys(resourceFields)]
  if (
    node.kind === 'map' &&
    !node.entries.some(({ key }) => keys.includes(key) || nearest(key, keys))
  ) {
    const message = 'this is not a rule file: there are no `groups`'
    return refuseFile(spot, {
      message,
      hint: 'expected a file as Prometheus loads it, or a PrometheusRule',
    })
  }
  const kind = entryOf(spot.node, 'kind')
  if (!kind) return readSection(fileFields, {}, spot).values.groups
  const { values } = readSection(resourceFields, {}, spot)
  if (values.kind !== undefined && values.kind !== 'PrometheusRule')
    return mistake(spot, {
      message: `expected a PrometheusRule; found a ${values.kind}`,
      at: kind.value.at,
    })
  return values.spec?.groups
}

type Group = Groups[number]

function alertOf(name: string, rule: ReadRule, group: Group): WrittenAlert {
  const { expr, labels, annotations, place } = rule
  return {
    name,
    group: group.name,
    expr,
    forMs: rule.for ?? 0,
    keepFiringMs: rule.keep_firing_for ?? 0,
    ...defined({
      intervalMs: group.interval || undefined,
      offsetMs: (group.query_offset ?? group.evaluation_delay) || undefined,
      limit: group.limit !== undefined && group.limit > 0 ? group.limit : undefined,
    }),
    labels: { ...group.labels, ...labels },
    annotations: annotations ?? {},
    place,
  }
}

const recordOf = (name: string, { expr, labels, place }: ReadRule, group: Group): RecordRule => ({
  name,
  expr,
  labels: { ...group.labels, ...labels },
  ...defined({ intervalMs: group.interval || undefined }),
  place,
})
