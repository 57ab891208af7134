import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { type Indicator, sourceQueryOf } from '../../promql/indicator.ts'
import { dashboardAt } from '../link-at.ts'
import type { MeasuredWindow, RawRecord } from '../provider.ts'
import { graphLink } from './graph-link.ts'
import { severalHint } from './values/several-hint.ts'

/*
 * Records from before the table of sources: the plan had a Prometheus, one of its own and a Grafana
 * side by side, objectives had a `source` and an indicator, and links were made when they were
 * shown.
 */

type Link = (query: unknown) => { url?: string }

/** The record in the current form; unchanged where it has that form. */
export function upgrade(record: RawRecord): RawRecord {
  const { prometheus, ownPrometheus, grafana, ...plan } = record.plan
  if (Array.isArray(plan.providers)) return record
  const window = windowOf(record.window)
  const link: Link = query =>
    isObject(prometheus) && window && typeof query === 'string'
      ? defined({ url: graphLink(prometheus, window, query) })
      : {}
  const { dashboard } = isObject(grafana) ? grafana : {}
  const objectives = objectsIn(plan.objectives).map(objectiveOf)
  return {
    ...record,
    objectives: objectsIn(record.objectives).map(rowOf),
    plan: {
      ...plan,
      policy: policyOf(plan.policy),
      providers: [
        ...providerOf('prometheus', prometheus, settings => ({
          flags: { 'prometheus-url': settings.url },
          sends: namesOf(settings.headers),
        })),
        ...providerOf('own-prometheus', ownPrometheus, settings => ({
          sends: objectsIn(settings.scrape).flatMap(({ headers }) => namesOf(headers)),
        })),
        ...providerOf('grafana', grafana, () => ({})),
      ],
      objectives,
    },
    evidence: {
      ...withLinks(record.evidence, objectives, link),
      ...defined({
        dashboard:
          typeof dashboard === 'string' && window ? dashboardAt(dashboard, window) : undefined,
      }),
    },
  }
}

function windowOf(window: unknown): MeasuredWindow | undefined {
  if (!isObject(window)) return undefined
  const [start, end] = [window.start, window.end].map(time => Date.parse(String(time)) / 1000)
  return Number.isFinite(start) && Number.isFinite(end) ? { start: start!, end: end! } : undefined
}

const providerOf = (kind: string, settings: unknown, more: (settings: Json) => Json): Json[] =>
  isObject(settings)
    ? [{ id: kind === 'own-prometheus' ? 'prometheus' : kind, kind, settings, ...more(settings) }]
    : []

const namesOf = (headers: unknown): string[] => (isObject(headers) ? Object.keys(headers) : [])

function objectiveOf({ source, indicator, slo, ...rest }: Json): Json {
  if (source === 'load' || source === 'baseline') return { ...rest, kind: source }
  return {
    ...rest,
    ...(isObject(indicator) && sourceQueryOf(indicator as Indicator)),
    ...defined({ slo: isObject(slo) ? sloOf(slo) : undefined }),
    kind: 'measured',
    provider: 'prometheus',
  }
}

const sloOf = ({ budget, ...slo }: Json): Json => ({
  ...slo,
  ...defined({ budget: isObject(budget) ? sourceQueryOf(budget as Indicator) : undefined }),
})

const rowOf = (row: Json): Json =>
  row.query !== undefined && (row.source === 'prometheus' || row.source === 'alerts')
    ? { ...row, language: 'promql' }
    : row

function policyOf(policy: unknown): unknown {
  if (!isObject(policy)) return policy
  const { prometheusHosts: hosts, base, ...rest } = policy
  return {
    ...rest,
    ...(hosts !== undefined && { sourceHosts: hosts, sourceHostsKey: 'prometheus-hosts' }),
    ...defined({ base: base === undefined ? undefined : policyOf(base) }),
  }
}

/** The link goes to the query of a single number, and to the chart of anything else. */
function withLinks(evidence: Json, objectives: readonly Json[], link: Link): Json {
  const kindOf = (of: unknown) => {
    const question = objectives.find(({ id }) => id === of)?.question
    return isObject(question) ? question.kind : undefined
  }
  const answers = objectsIn(evidence.answers).map(answer => {
    const { of, purpose, measured } = answer
    if (!isObject(measured)) return answer
    const kind = kindOf(of)
    const isQuery = kind === 'value' || (kind === 'use' && measured.kind === 'use')
    const isDrawn = purpose === 'chart' || (purpose === 'objective' && isQuery)
    const upgraded = {
      ...measured,
      ...hintOf(purpose, measured),
      ...(isDrawn && link(measured.query)),
    }
    return { ...answer, measured: upgraded }
  })
  return {
    ...evidence,
    answers,
    ...defined({
      resources:
        evidence.resources === undefined
          ? undefined
          : objectsIn(evidence.resources).map(one => ({ ...one, ...link(one.query) })),
    }),
  }
}

/** What to write where one number is needed, which the judge used to know. */
const hintOf = (purpose: unknown, { kind, series }: Json): Json =>
  purpose === 'objective' && kind === 'series'
    ? { hint: severalHint(objectsIn(series).length) }
    : {}
