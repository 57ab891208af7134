import type { SectionOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import { listedKeys } from '../../model/basics/listed.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake } from '../../model/problem.ts'
import type { logsFields, tracesFields } from '../load/traces.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Config } from '../parse-config.ts'
import type { BuiltSource } from '../sources/build-sources.ts'

type Written = SectionOf<typeof tracesFields>
type WrittenLogs = SectionOf<typeof logsFields>
type Settings = { traces?: Written | undefined; logs?: WrittenLogs | undefined }

type Parts = {
  sources: readonly BuiltSource[]
  load: Plan['load']
  objectives: readonly ConfiguredObjective[]
}

/** The source that traces are read from, where there is one. */
const sourceOf = (
  written: Written | undefined,
  sources: readonly BuiltSource[],
): BuiltSource | undefined =>
  sources.find(({ kind }) =>
    written?.from === undefined ? kind.readsTraces === 'always' : kind.key === written.from,
  )

const logsSourceOf = (
  written: Pick<WrittenLogs, 'from'> | undefined,
  sources: readonly BuiltSource[],
) => sources.find(({ kind }) => kind.key === written?.from)

/** Where a source has traces, or logs of them, the requests of the gate's own engine begin some. */
export function buildTraces(
  { traces, logs }: Settings,
  sources: readonly BuiltSource[],
  load: Plan['load'],
): Pick<Plan, 'load' | 'traces' | 'logs'> {
  const source = sourceOf(traces, sources)
  const logging = logsSourceOf(logs, sources)
  if (!(source || logging) || load.engine) return { load }
  const { share = 1, link = source?.kind.traceLink?.(source.plan.settings) } = traces ?? {}
  return {
    load: { ...load, traces: share },
    ...defined({
      traces: source && { from: source.plan.id, ...defined({ link }) },
      logs: logs &&
        logging && { from: logging.plan.id, query: logs.query, ...defined({ by: logs.by }) },
    }),
  }
}

export function tracesMistakes(
  { settings: { traces, logs }, placeOf }: Pick<Config, 'settings' | 'placeOf'>,
  { sources, load, objectives }: Parts,
): Mistake[] {
  const source = sourceOf(traces, sources)
  // Objectives can ask a source of traces whatever sends the load.
  const isAsked = objectives.some(
    ({ objective }) => objective.kind === 'measured' && objective.provider === source?.plan.id,
  )
  if (load.engine && (traces || logs || (source && !isAsked))) {
    const keys = [
      ...(traces ? ['traces'] : []),
      ...(logs ? ['logs'] : []),
      ...(source ? [source.plan.id] : []),
    ]
    return [
      {
        message: `traces need the gate's own engine; ${load.engine.id} sends the load`,
        hint: `remove ${listedKeys(keys, ' and ')}`,
        ...defined({ place: placeOf(keys[0]!) }),
      },
    ]
  }
  // With logs alone, requests begin traces that nothing reads: only how many of them matters.
  const isForLogs = logs && traces?.from === undefined && traces?.link === undefined
  const hasNoTraces = traces && !source && !isForLogs
  return [
    ...(hasNoTraces
      ? [
          {
            message: `traces are read from ${traces.from ?? 'a source of traces'}, but no such source is configured`,
            hint: 'set opentelemetry.receive, such as 127.0.0.1:4318, or the address of where they are',
            ...defined({ place: placeOf('traces', 'from') ?? placeOf('traces') }),
          },
        ]
      : []),
    ...(logs ? logsMistakes(logs, sources, placeOf) : []),
  ]
}

/** A source of logs that is not there, or cannot read what the query says. */
function logsMistakes(
  { from, query }: WrittenLogs,
  sources: readonly BuiltSource[],
  placeOf: Config['placeOf'],
): Mistake[] {
  const source = logsSourceOf({ from }, sources)
  if (!source)
    return [
      {
        message: `logs are read from ${from}, but no such source is configured`,
        hint: `give its address as \`${from}\` at the top of the file`,
        ...defined({ place: placeOf('logs', 'from') }),
      },
    ]
  const read = source.kind.readsLogs?.option.parse(query)
  if (!read || 'value' in read) return []
  const place = placeOf('logs', 'query')
  return [{ message: `logs.query: ${read.refused}`, ...defined({ hint: read.hint, place }) }]
}
