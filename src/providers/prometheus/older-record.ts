import type { Measurement } from '../../model/evidence.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Objective, ProviderPlan } from '../../model/plan.ts'
import type { Asked } from '../../model/question.ts'
import type { RunRecord } from '../../model/record.ts'
import { askedOf, type Indicator } from '../../promql/indicator.ts'
import { dashboardAt } from '../link-at.ts'
import { graphLink } from './graph-link.ts'
import type { OwnSettings, PrometheusSettings } from './settings.ts'

/*
 * Records of before there was a table of sources: the plan named a Prometheus, one of its own and a Grafana side by side, its
 * objectives had a `source`, and an indicator or, earlier still, a query. Links were made when they were shown.
 */

type OlderPlan = {
  prometheus?: PrometheusSettings
  ownPrometheus?: OwnSettings
  grafana?: { dashboard: string }
  policy: { prometheusHosts?: string[] } & { base?: { prometheusHosts?: string[] } }
}
type OlderObjective = Objective & {
  source: string
  indicator?: Indicator
  query?: string
  slo?: { budget?: Indicator }
}

/** The same record as one of today; as it is where it is one. */
export function upgrade(record: RunRecord): RunRecord {
  const { plan, window } = record
  if (Array.isArray(plan.providers)) return record
  const { prometheus, ownPrometheus, grafana, ...rest } = plan as typeof plan & OlderPlan
  const span = window && {
    start: Date.parse(window.start) / 1000,
    end: Date.parse(window.end) / 1000,
  }
  const link = (query: string): { url?: string } => {
    const url = prometheus && span ? graphLink(prometheus, span, query) : undefined
    return url === undefined ? {} : { url }
  }
  const objectives = plan.objectives.map(one => objectiveOf(one as OlderObjective))
  const dashboard = grafana && span ? dashboardAt(grafana.dashboard, span) : undefined
  return {
    ...record,
    objectives: record.objectives.map(rowOf),
    plan: {
      ...rest,
      policy: policyOf(rest.policy),
      providers: providersOf({ prometheus, ownPrometheus, grafana }),
      objectives,
    },
    evidence: linked(record.evidence, objectives, link, dashboard),
  }
}

function providersOf({
  prometheus,
  ownPrometheus,
  grafana,
}: Partial<Record<keyof OlderPlan, unknown>>): ProviderPlan[] {
  const server = prometheus as PrometheusSettings | undefined
  const own = ownPrometheus as OwnSettings | undefined
  const namesOf = (headers: object = {}) => Object.keys(headers)
  return [
    ...(server
      ? [
          {
            ...{ id: 'prometheus', kind: 'prometheus', settings: server },
            flags: { 'prometheus-url': server.url },
            sends: namesOf(server.headers),
          },
        ]
      : []),
    ...(own
      ? [
          {
            ...{ id: 'prometheus', kind: 'own-prometheus', settings: own },
            sends: own.scrape.flatMap(({ headers }) => namesOf(headers)),
          },
        ]
      : []),
    ...(grafana
      ? [{ id: 'grafana', kind: 'grafana', settings: grafana as ProviderPlan['settings'] }]
      : []),
  ]
}

function objectiveOf({ source, indicator, query, ...rest }: OlderObjective): Objective {
  if (source === 'load' || source === 'baseline') return { ...rest, kind: source } as Objective
  const asked = askedOf(indicator ?? { kind: 'value', query: query ?? '' })
  const { slo } = rest as { slo?: { budget?: Indicator } }
  const measured = { ...rest, ...asked, kind: 'measured', provider: 'prometheus' }
  return (
    slo
      ? { ...measured, slo: { ...slo, ...(slo.budget && { budget: askedOf(slo.budget) }) } }
      : measured
  ) as Objective
}

const rowOf = (row: JudgedObjective): JudgedObjective =>
  row.query !== undefined && (row.source === 'prometheus' || row.source === 'alerts')
    ? { ...row, language: 'promql' }
    : row

function policyOf<P>(policy: P): P {
  const { prometheusHosts, base, ...rest } = policy as P & OlderPlan['policy']
  return {
    ...rest,
    ...(prometheusHosts && {
      sourceHosts: prometheusHosts,
      sourceHostsKey: 'prometheus-hosts',
    }),
    ...(base && { base: policyOf(base) }),
  } as P
}

function linked(
  { measurements, serverSeries, resources, ...evidence }: RunRecord['evidence'],
  objectives: readonly Objective[],
  link: (query: string) => { url?: string },
  dashboard: string | undefined,
): RunRecord['evidence'] {
  const askedBy = new Map<string, Asked>(
    objectives.flatMap(one => (one.kind === 'measured' ? [[one.name, one]] : [])),
  )
  const ofOne = (name: string, measured: Measurement): Measurement => {
    const kind = askedBy.get(name)?.question.kind
    const isDrawn = kind === 'value' || (kind === 'use' && measured.kind === 'use')
    return isDrawn ? { ...measured, ...link(measured.query) } : measured
  }
  return {
    ...evidence,
    measurements: Object.fromEntries(
      Object.entries(measurements).map(([name, measured]) => [name, ofOne(name, measured)]),
    ),
    serverSeries: serverSeries.map(one => ({ ...one, ...link(one.query) })),
    ...(resources && { resources: resources.map(one => ({ ...one, ...link(one.query) })) }),
    ...(dashboard !== undefined && { dashboard }),
  }
}
