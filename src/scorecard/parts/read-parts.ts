import { withRuling } from '../../judge/verdict/blocking.ts'
import { defined } from '../../model/basics/defined.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import { isStepped } from '../../model/plan/load.ts'
import type { RunRecord } from '../../model/record.ts'
import { buildEndpoints } from './build-endpoints.ts'
import { buildErrors } from './build-errors.ts'
import { buildPhases } from './build-phases.ts'
import { buildResources, buildTraffic } from './build-resources.ts'
import { buildChart } from './charts/build-chart.ts'
import { buildGraphs } from './charts/build-graphs.ts'
import { buildServerCharts } from './charts/build-server-charts.ts'
import { buildTimeline } from './charts/build-timeline.ts'
import { cutIntoSlices } from './charts/time-slices.ts'
import { safeLink } from './links.ts'
import type { Parts } from './parts.ts'

/** What a record says, for sections to show. */
export function readParts(record: RunRecord): Parts {
  const { objectives, ruling } = withRuling(record)
  return {
    record,
    rows: objectives.map(withSegment),
    ...defined({ ruling }),
    ...readLoad(record),
    serverSeries: buildServerCharts(record),
    resources: buildResources(record),
    traffic: buildTraffic(record),
    graphs: buildGraphs(record),
    dashboard: safeLink(record.evidence.dashboard),
  }
}

/** Whatever an objective is called, its row says which segment of the run it is asked of. */
const withSegment = (row: JudgedObjective): JudgedObjective =>
  row.during === undefined || saysSegment(row.name, row.during)
    ? row
    : { ...row, name: `${row.name} (during ${row.during})` }

const saysSegment = (name: string, during: string): boolean =>
  name.endsWith(` during ${during}`) || name.startsWith(`${during}: `)

type LoadParts = Pick<
  Parts,
  'chart' | 'measured' | 'timeline' | 'windowSeconds' | 'total' | 'endpoints' | 'errors' | 'phases'
>

const withoutLoad: LoadParts = {
  chart: null,
  measured: null,
  timeline: [],
  windowSeconds: 0,
  total: null,
  endpoints: [],
  errors: [],
  phases: [],
}

function readLoad(record: RunRecord): LoadParts {
  const { load, steps } = record.evidence
  if (!load) return withoutLoad
  const { slices, windowSeconds } = cutIntoSlices(load)
  const base = load.design ? cutIntoSlices(load, 'base').slices : []
  return {
    // The steps have a picture of their own; the first of them alone says little.
    chart: isStepped(record.plan.load.profile)
      ? null
      : buildChart(record, { slices, base, windowSeconds }),
    measured: {
      start: load.window?.start ?? null,
      seconds: load.seconds,
      ...defined({ steps: steps && steps.length + 1 }),
    },
    timeline: buildTimeline(slices, base),
    windowSeconds,
    ...buildEndpoints(load, record.plan.load),
    errors: buildErrors(load, record.plan.load.requests),
    phases: buildPhases(load),
  }
}
