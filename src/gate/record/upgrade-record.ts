import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import type { RawRecord } from '../../providers/provider.ts'
import { providers } from '../../providers/providers.ts'
import { upgradedReport } from './older-report.ts'

/** A part of a record, of which nothing is known yet. */
type Raw = Record<string, unknown>

/**
 * A record of an older gate in today's form; anything else as it is. Each step knows one older form
 * and brings it to the next; the oldest comes first.
 */
export function upgraded(data: unknown): unknown {
  const isRecord = isObject(data) && isObject(data.plan) && isObject(data.evidence)
  return isRecord ? steps.reduce((record, step) => step(record), data as RawRecord) : data
}

/** Each kind of source knows what older records held of it. */
const ofSources = (record: RawRecord): RawRecord =>
  providers.reduce((upgrading, { upgrade }) => upgrade?.(upgrading) ?? upgrading, record)

const steps: readonly ((record: RawRecord) => RawRecord)[] = [
  withIndicators,
  joinedById,
  withLoadsOfEngines,
  ofSources,
]

/** Before there were several kinds of indicators, an objective had the query itself. */
function withIndicators(record: RawRecord): RawRecord {
  const objectives = objectsIn(record.plan.objectives).map(objective => {
    const { query, ...rest } = objective
    const isOld = typeof query === 'string' && objective.source !== undefined
    return isOld ? { ...rest, indicator: { kind: 'value', query } } : objective
  })
  return { ...record, plan: { ...record.plan, objectives } }
}

/** Before objectives had ids, answers, rows and budgets were found by the objective's name. */
function joinedById(record: RawRecord): RawRecord {
  const { measurements, serverSeries, budgets, ...evidence } = record.evidence
  if (!isObject(measurements) || !Array.isArray(serverSeries)) return record
  const planned = objectsIn(record.plan.objectives).map((objective, id): Planned => {
    const measured = ownOf(measurements, objective.name)
    return { ...objective, id, measured }
  })
  const idOf = (name: unknown): number => planned.find(one => one.name === name)?.id ?? noObjective
  return {
    ...record,
    plan: { ...record.plan, objectives: planned.map(({ measured: _, ...objective }) => objective) },
    objectives: objectsIn(record.objectives).map(row => ({ of: idOfRow(row, planned), ...row })),
    ...defined({
      budgets:
        record.budgets === undefined
          ? undefined
          : objectsIn(record.budgets).map(row => ({ of: idOf(row.name), ...row })),
    }),
    evidence: {
      ...evidence,
      answers: [
        ...planned.flatMap(({ id, name }) => {
          const budget = ownOf(budgets, name)
          return budget ? [{ of: id, purpose: 'budget', ...budget }] : []
        }),
        ...planned.flatMap(({ id, measured }) =>
          measured ? [{ of: id, purpose: 'objective', measured }] : [],
        ),
        ...objectsIn(serverSeries).map(({ objective, ...series }) => ({
          of: idOf(objective),
          purpose: 'chart',
          measured: { kind: 'series', warnings: [], ...series },
        })),
      ],
    },
  }
}

/**
 * Before there were several engines, a report did not say which kind its figures are; see
 * `older-report.ts`.
 */
function withLoadsOfEngines(record: RawRecord): RawRecord {
  const { load, steps } = record.evidence
  return {
    ...record,
    evidence: {
      ...record.evidence,
      ...defined({
        load: load === undefined ? undefined : upgradedReport(load),
        steps: Array.isArray(steps)
          ? steps.map((step: unknown) =>
              isObject(step) ? { ...step, report: upgradedReport(step.report) } : step,
            )
          : undefined,
      }),
    },
  }
}

type Planned = Raw & { id: number; measured: Raw | undefined }

/** No objective has it. */
const noObjective = -1

/**
 * An alert rule's row has the rule's name: it is of the objective that was told of a rule with this
 * query.
 */
function idOfRow({ name, source, query }: Raw, planned: readonly Planned[]): number {
  const named = planned.find(one => one.name === name && one.source === source)
  const own = planned.filter(one => source === 'alerts' && one.source === 'alerts')
  const byRule = own.find(({ measured }) =>
    objectsIn(measured?.rules).some(rule => rule.query === query),
  )
  return (named ?? byRule ?? own[0])?.id ?? noObjective
}

/** A record is foreign data: an objective may well be called `constructor`. */
function ownOf(of: unknown, name: unknown): Raw | undefined {
  const found = isObject(of) && Object.hasOwn(of, String(name)) ? of[String(name)] : undefined
  return isObject(found) ? found : undefined
}
