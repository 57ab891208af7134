import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, quote } from '../../language/yaml/tree.ts'
import { dayMs, hourMs } from '../../model/basics/units.ts'
import type { CountsIndicator, ValueIndicator } from '../../promql/indicator.ts'
import { wrapQuery } from '../../promql/query-text.ts'
import { parseCounter, ratioIndicator } from './counters.ts'
import { child, itemsOf, needed, neededText, shareOf, textOf } from './foreign.ts'
import type { Format } from './format.ts'
import { fillTemplate, type Intake, sloObjective } from './intake.ts'

type Indicator = CountsIndicator | ValueIndicator

/** What the other documents of an import say, by name. */
type Known = { slis: Map<string, Spot>; sources: Map<string, Spot> }

const version = 'openslo/v1'
/** What says nothing of how good a service is. */
const ignoredKinds = ['Service', 'SLI', 'DataSource']
const ofAlerts = ['AlertPolicy', 'AlertCondition', 'AlertNotificationTarget']

/** https://openslo.com, version 1. */
export const openSlo: Format = {
  name: 'OpenSLO',
  recognises: document => textOf(child(document, 'apiVersion'))?.startsWith('openslo') === true,
  read: (documents, intake) => {
    const known = { slis: named(documents, 'SLI'), sources: named(documents, 'DataSource') }
    for (const document of documents) readDocument(document, known, intake)
  },
}

const kindOf = (document: Spot) => textOf(child(document, 'kind'))

const named = (documents: readonly Spot[], kind: string): Map<string, Spot> =>
  new Map(
    documents
      .filter(document => kindOf(document) === kind)
      .map(document => [textOf(child(document, 'metadata', 'name')) ?? '', document]),
  )

function readDocument(document: Spot, known: Known, intake: Intake): undefined {
  const apiVersion = child(document, 'apiVersion')!
  if (textOf(apiVersion) !== version) {
    const message = `expected apiVersion ${version}; found ${describe(apiVersion.node)}`
    return intake.unsupported(apiVersion, { message })
  }
  const kind = kindOf(document)
  if (kind === 'SLO') return readSlo(document, known, intake)
  if (kind && ignoredKinds.includes(kind)) return
  const at = child(document, 'kind') ?? document
  if (kind && ofAlerts.includes(kind))
    return intake.note(
      at,
      `${kind} ${textOf(child(document, 'metadata', 'name')) ?? ''}: the gate raises no alerts`,
    )
  intake.unsupported(at, { message: `the kind ${quote(kind ?? '')} of OpenSLO is not supported` })
}

function readSlo(document: Spot, known: Known, intake: Intake): undefined {
  const name = neededText(document, 'metadata', 'name')
  const spec = needed(document, 'spec')
  if (!spec || name === undefined) return
  const method = child(spec, 'budgetingMethod')
  if (method && textOf(method) !== 'Occurrences') {
    const hint = 'use the method Occurrences: the share of good events'
    return intake.unsupported(method, {
      message: `budgets in ${textOf(method)} cannot be judged`,
      hint,
    })
  }
  const goals = itemsOf(needed(spec, 'objectives'))
  const composite = goals
    .map(goal => child(goal, 'indicator') ?? child(goal, 'indicatorRef'))
    .find(found => found)
  if (composite) {
    const hint = 'write an SLO for each of its parts'
    return intake.unsupported(composite, { message: 'a composite SLO cannot be judged', hint })
  }
  const sli = findSli(spec, known)
  if (!sli) return
  const windowMs = readWindow(spec, intake)
  const description = textOf(child(spec, 'description'))
  for (const [index, goal] of goals.entries()) {
    const objective = readTarget(goal)
    const indicator = readIndicator(sli, goal, known, intake)
    if (objective === undefined || !indicator) continue
    const part = textOf(child(goal, 'displayName')) ?? `objective ${index + 1}`
    const own = goals.length > 1 ? `${name}: ${part}` : name
    intake.add(goal, sloObjective({ name: own, description, objective, windowMs, indicator }))
  }
}

/** The spec of the SLI, in the SLO itself or in a document of its own. */
function findSli(spec: Spot, { slis }: Known): Spot | undefined {
  const inline = child(spec, 'indicator')
  if (inline) return needed(inline, 'spec')
  const reference = child(spec, 'indicatorRef')
  if (!reference) return mistake(spec, { message: '`indicator` or `indicatorRef` is missing' })
  const found = slis.get(textOf(reference) ?? '')
  if (found) return needed(found, 'spec')
  const hint = 'import its file together with this one'
  return mistake(reference, { message: `there is no SLI ${describe(reference.node)}`, hint })
}

const unitsMs: Record<string, number> = {
  m: 60_000,
  h: hourMs,
  d: dayMs,
  w: 7 * dayMs,
  M: 30 * dayMs,
  Q: 90 * dayMs,
  Y: 365 * dayMs,
}

/** Of a window that moves along; one of the calendar has no length, and its budget is not read. */
function readWindow(spec: Spot, intake: Intake): number | undefined {
  const [window] = itemsOf(child(spec, 'timeWindow'))
  if (!window) return intake.note(spec, 'there is no time window, so no budget is read')
  if (child(window, 'calendar')) return intake.note(window, 'budgets by the calendar are not read')
  const duration = child(window, 'duration') ?? window
  const [, count, unit] = /^(\d+)([mhdwMQY])$/.exec(textOf(duration) ?? '') ?? []
  if (count && unit) return Number(count) * unitsMs[unit]!
  return mistake(duration, {
    message: `expected a duration such as 28d; found ${describe(duration.node)}`,
  })
}

function readTarget(goal: Spot): number | undefined {
  const percent = child(goal, 'targetPercent')
  const target = percent ?? needed(goal, 'target')
  return target && shareOf(target, percent ? 'percent' : 'fraction')
}

function readIndicator(sli: Spot, goal: Spot, known: Known, intake: Intake): Indicator | undefined {
  const threshold = child(sli, 'thresholdMetric')
  if (threshold) return readThreshold(threshold, goal, known, intake)
  const ratio = needed(sli, 'ratioMetric')
  if (!ratio) return undefined
  const raw = child(ratio, 'raw')
  if (raw) return readRaw(ratio, raw, known, intake)
  const partIs = child(ratio, 'good') ? 'good' : 'bad'
  const counted = needed(ratio, partIs)
  const all = needed(ratio, 'total')
  const [part, total] = [
    counted && readQuery(counted, known, intake),
    all && readQuery(all, known, intake),
  ]
  if (part === undefined || total === undefined) return undefined
  const indicator = ratioIndicator({ partIs, part, total })
  const counter = child(ratio, 'counter')
  if (indicator.kind === 'value' || counter?.node.kind !== 'boolean' || counter.node.value)
    return indicator
  if (parseCounter(part)?.selector !== part) return indicator
  return intake.unsupported(counter, {
    message: 'a ratio of gauges (`counter: false`) cannot be judged',
  })
}

const operators: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

/** The share of the time in which the metric is as it should be. */
function readThreshold(
  spot: Spot,
  goal: Spot,
  known: Known,
  intake: Intake,
): ValueIndicator | undefined {
  const query = readQuery(spot, known, intake)
  const op = needed(goal, 'op')
  const value = neededText(goal, 'value')
  if (query === undefined || !op || value === undefined) return undefined
  const operator = operators[textOf(op) ?? '']
  if (!operator)
    return mistake(op, { message: `expected lt, lte, gt or gte; found ${describe(op.node)}` })
  const bound = Number(value)
  if (!Number.isFinite(bound))
    return mistake(child(goal, 'value')!, { message: `expected a number; found ${quote(value)}` })
  return {
    kind: 'value',
    query: `avg_over_time((${withoutNaN(query)} ${operator} bool ${bound})[$window:])`,
  }
}

/**
 * Time without a value, as 0/0 without traffic, is neither good nor bad. A scalar always has one.
 */
const withoutNaN = (query: string): string =>
  /^[\s(]*(?:scalar|time)\s*\(/.test(query)
    ? wrapQuery(query)
    : wrapQuery(`${wrapQuery(query)} >= -Inf`)

/** A ratio that was worked out before, and is averaged over the time. */
function readRaw(ratio: Spot, raw: Spot, known: Known, intake: Intake): ValueIndicator | undefined {
  const query = readQuery(raw, known, intake)
  const type = needed(ratio, 'rawType')
  if (query === undefined || !type) return undefined
  const average = `avg_over_time(${wrapQuery(query)}[$window:])`
  if (textOf(type) === 'success') return { kind: 'value', query: average }
  if (textOf(type) === 'failure') return { kind: 'value', query: `1 - ${average}` }
  return mistake(type, { message: `expected success or failure; found ${describe(type.node)}` })
}

/** Whatever speaks PromQL. */
const promQl = /prometheus|mimir|thanos|cortex|victoria|promql/i

function readQuery(metric: Spot, known: Known, intake: Intake): string | undefined {
  const source = needed(metric, 'metricSource')
  if (!source) return undefined
  const reference = child(source, 'metricSourceRef')
  const referred = reference && known.sources.get(textOf(reference) ?? '')
  const type = child(source, 'type') ?? child(referred, 'spec', 'type')
  if (!type) {
    const hint = reference
      ? 'import its DataSource together with this file'
      : 'write `type: Prometheus`'
    return mistake(reference ?? source, {
      message: 'the data source has no type',
      hint,
    })
  }
  if (!promQl.test(textOf(type) ?? ''))
    return intake.unsupported(type, {
      message: `the gate cannot query a data source of type ${describe(type.node)}`,
    })
  const spec = needed(source, 'spec')
  const query = spec && neededText(spec, child(spec, 'promql') ? 'promql' : 'query')
  return query && fillTemplate(query)
}
