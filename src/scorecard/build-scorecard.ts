import { withRuling } from '../judge/blocking.ts'
import { defined } from '../model/defined.ts'
import { answerOf } from '../model/evidence.ts'
import { isStepped } from '../model/plan.ts'
import type { RunRecord } from '../model/record.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { buildBudgets } from './parts/build-budgets.ts'
import { buildChart } from './parts/build-chart.ts'
import { buildEndpoints } from './parts/build-endpoints.ts'
import { buildErrors } from './parts/build-errors.ts'
import { buildPhases } from './parts/build-phases.ts'
import { buildResources, buildTraffic } from './parts/build-resources.ts'
import { buildServerCharts } from './parts/build-server-charts.ts'
import { buildTimeline } from './parts/build-timeline.ts'
import { dashboardLink, graphLink } from './parts/links.ts'
import { rerunCommand, sentHeaders } from './parts/rerun-command.ts'
import { cutIntoSlices } from './parts/time-slices.ts'
import { buildFacts } from './sections/facts.ts'
import { buildProfile } from './sections/profile.ts'

/** The scorecard of a run, from its record and nothing else: the same record gives the same scorecard, for ever. */
export function buildScorecard(record: RunRecord): Scorecard {
  const {
    service,
    verdict,
    advisory,
    blocks,
    grade,
    score,
    reason,
    evidence,
    load,
    notes,
    context,
  } = record
  const { failure } = evidence
  const dashboard = dashboardLink(record)
  const { objectives, ruling } = withRuling(record)
  return {
    service,
    verdict,
    advisory,
    blocks,
    ...(record.wouldBlock && { wouldBlock: record.wouldBlock }),
    ...defined({ ruling }),
    grade,
    score,
    reason,
    ...defined({ failure }),
    rows: objectives,
    ...defined({ moved: record.moved?.sentence }),
    profile: buildProfile(record),
    budgets: buildBudgets(record),
    ...buildLoadParts(record),
    serverSeries: buildServerCharts(record),
    resources: buildResources(record),
    traffic: buildTraffic(record),
    graphs: buildGraphs(record),
    ...(dashboard && { dashboard }),
    ...buildGenerator(load),
    facts: buildFacts(record),
    notes,
    context,
    commit: record.commit,
    rerun: rerunCommand(record),
    rerunHeaders: sentHeaders(record),
    gateVersion: record.gate.version,
  }
}

function buildGenerator({ generator }: RunRecord['load']): Pick<Scorecard, 'generator'> {
  if (!generator) return {}
  const { healthy, checks, told } = generator
  return { generator: { healthy, checks, ...defined({ told }) } }
}

type LoadParts = Pick<
  Scorecard,
  'chart' | 'measured' | 'timeline' | 'windowSeconds' | 'total' | 'endpoints' | 'errors' | 'phases'
>

function buildLoadParts(record: RunRecord): LoadParts {
  const { load } = record.evidence
  if (!load)
    return {
      chart: null,
      measured: null,
      timeline: [],
      windowSeconds: 0,
      total: null,
      endpoints: [],
      errors: [],
      phases: [],
    }
  const { slices, windowSeconds } = cutIntoSlices(load)
  const base = load.design ? cutIntoSlices(load, 'base').slices : []
  const names = record.plan.load.requests.map(({ name }) => name)
  return {
    // The steps have a picture of their own; the first of them alone says little.
    chart: isStepped(record.plan.load.profile)
      ? null
      : buildChart(record, { slices, base, windowSeconds }),
    measured: {
      start: load.window?.start ?? null,
      seconds: load.seconds,
      ...(record.evidence.steps && { steps: record.evidence.steps.length + 1 }),
    },
    timeline: buildTimeline(slices, base),
    windowSeconds,
    ...buildEndpoints(load, names),
    errors: buildErrors(load),
    phases: buildPhases(load),
  }
}

/** What is drawn of an objective can be drawn elsewhere; of a single number, the query that gave it. */
function buildGraphs(record: RunRecord): Scorecard['graphs'] {
  const { plan, objectives, evidence } = record
  return objectives.flatMap(({ of, query, cause }) => {
    const asked = plan.objectives.find(({ id }) => id === of)
    if (asked?.source !== 'prometheus' || cause === 'not-measured') return []
    const { kind } = asked.indicator
    const isQuery = kind === 'value' || (kind === 'conventional' && cause === undefined)
    const drawn = isQuery ? query : answerOf(evidence, of, 'chart')?.measured.query
    const url = drawn === undefined ? undefined : graphLink(record, drawn)
    return url === undefined ? [] : [{ of, url }]
  })
}
