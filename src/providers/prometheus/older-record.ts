import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Indicator, sourceQueryOf } from '../../promql/indicator.ts'
import { dashboardAt } from '../link-at.ts'
import type { MeasuredWindow, RawRecord } from '../provider.ts'
import { graphLink } from './graph-link.ts'
import { severalHint } from './values/several-hint.ts'

/*
 * Records of before there was a table of sources: the plan named a Prometheus, one of its own and a
 * Grafana side by side, its objectives had a `source` and an indicator, and links were made when
 * they were shown.
 */

type Raw = Record<string, unknown>
type Link = (query: unknown) => { url?: string }

/** The same record as one of today; as it is where it is one. */
export function upgrade(record: RawRecord): RawRecord {
  const { prometheus, ownPrometheus, grafana, ...plan } = record.plan
  if (Array.isArray(plan.providers)) return record
  const window = windowOf(record.window)
  const link: Link = query =>
    isObject(prometheus) && window && typeof query === 'string'
      ? defined({ url: graphLink(prometheus, window, query) })
      : {}
  const { dashboard } = isObject(grafana) ? grafana : {}
  const objectives = listOf(plan.objectives).map(objectiveOf)
  return {
    ...record,
    objectives: listOf(record.objectives).map(rowOf),
    plan: {
      ...plan,
      policy: policyOf(plan.policy),
      providers: [
        ...providerOf('prometheus', prometheus, settings => ({
          flags: { 'prometheus-url': settings.url },
          sends: namesOf(settings.headers),
        })),
        ...providerOf('own-prometheus', ownPrometheus, settings => ({
          sends: listOf(settings.scrape).flatMap(({ headers }) => namesOf(headers)),
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

const providerOf = (kind: string, settings: unknown, more: (settings: Raw) => Raw): Raw[] =>
  isObject(settings)
    ? [{ id: kind === 'own-prometheus' ? 'prometheus' : kind, kind, settings, ...more(settings) }]
    : []

const namesOf = (headers: unknown): string[] => (isObject(headers) ? Object.keys(headers) : [])

function objectiveOf({ source, indicator, slo, ...rest }: Raw): Raw {
  if (source === 'load' || source === 'baseline') return { ...rest, kind: source }
  return {
    ...rest,
    ...(isObject(indicator) && sourceQueryOf(indicator as Indicator)),
    ...defined({ slo: isObject(slo) ? sloOf(slo) : undefined }),
    kind: 'measured',
    provider: 'prometheus',
  }
}

const sloOf = ({ budget, ...slo }: Raw): Raw => ({
  ...slo,
  ...defined({ budget: isObject(budget) ? sourceQueryOf(budget as Indicator) : undefined }),
})

const rowOf = (row: Raw): Raw =>
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

/** Of a single number the query is linked to, and of all else what was drawn. */
function withLinks(evidence: Raw, objectives: readonly Raw[], link: Link): Raw {
  const kindOf = (of: unknown) => {
    const question = objectives.find(({ id }) => id === of)?.question
    return isObject(question) ? question.kind : undefined
  }
  const answers = listOf(evidence.answers).map(answer => {
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
          : listOf(evidence.resources).map(one => ({ ...one, ...link(one.query) })),
    }),
  }
}

/** What to write where one number was wanted, which the judge knew by itself. */
const hintOf = (purpose: unknown, { kind, series }: Raw): Raw =>
  purpose === 'objective' && kind === 'series' ? { hint: severalHint(listOf(series).length) } : {}

const listOf = (data: unknown): Raw[] => (Array.isArray(data) ? data.filter(isObject) : [])
