import { defined } from '../../../model/basics/defined.ts'
import { formatQuantile } from '../../../model/basics/format-quantile.ts'
import type { JudgedObjective } from '../../../model/judgement.ts'
import type {
  BaselineObjective,
  LoadMetric,
  LoadObjective,
  Objective,
} from '../../../model/plan/objective.ts'
import type { RunRecord } from '../../../model/record.ts'
import { verdicts } from '../../../model/verdict.ts'
import type { IndicatorChart } from '../parts.ts'
import { notGood, summarizeCells } from '../summarize-cells.ts'
import { groupSlices, mergeSlices, type TimeSlice } from './time-slices.ts'

type Drawable = LoadObjective & {
  metric: Extract<LoadMetric, { kind: 'quantile' | 'availability' | 'error_rate' }>
}
type Compared = BaselineObjective & {
  metric: Extract<BaselineObjective['metric'], { kind: 'quantile' }>
}
type Candidate = { objective: Drawable | Compared; row: JudgedObjective }

/** The run over time, and the baseline's where there is one. */
export type Course = {
  slices: readonly TimeSlice[]
  base: readonly TimeSlice[]
  windowSeconds: number
}

/** Fewer points are no picture. */
const fewestPoints = 3

/**
 * The indicator that says most about the verdict, over time: that of the worst objective,
 * percentiles before errors; the p95 of all requests where no objective can be drawn.
 */
export function buildChart(record: RunRecord, course: Course): IndicatorChart | null {
  for (const candidate of candidates(record)) {
    const chart = draw(candidate, course)
    if (isDrawable(chart)) return chart
  }
  const chart = drawQuantile(0.95, course)
  return isDrawable(chart) ? chart : null
}

// Where nothing went wrong, a flat line at zero says less than a percentile.
const isDrawable = ({ points, unit }: IndicatorChart): boolean =>
  points.filter(({ value }) => value !== null).length >= fewestPoints &&
  (unit === 'ms' || points.some(({ value }) => value !== null && value > 0))

function candidates({ plan, objectives }: RunRecord): Candidate[] {
  const found = objectives.flatMap((row): Candidate[] => {
    const objective: Objective | undefined = plan.objectives.find(({ id }) => id === row.of)
    return objective && isOverTime(objective) ? [{ objective, row }] : []
  })
  const order = ({ objective, row }: Candidate): number =>
    (row.advisory ? 100 : 0) +
    10 * verdicts.indexOf(row.verdict) +
    (objective.metric.kind === 'quantile' ? 0 : 2) +
    (row.key ? 0 : 1)
  return found.toSorted((a, b) => order(a) - order(b))
}

const isOverTime = (objective: Objective): objective is Drawable | Compared =>
  (objective.kind === 'load' &&
    ['quantile', 'availability', 'error_rate'].includes(objective.metric.kind)) ||
  (objective.kind === 'baseline' && objective.metric.kind === 'quantile')

function draw({ objective, row }: Candidate, course: Course): IndicatorChart {
  const { metric, request } = objective
  const own = request === undefined ? course : onlyOf(request, course)
  const ofRequest = request === undefined ? {} : { request }
  if (objective.kind === 'baseline')
    return { ...drawQuantile(objective.metric.quantile, own), ...ofRequest }
  // What should be good is drawn as what may be bad.
  const drawn = (bound: number) => (metric.kind === 'availability' ? 1 - bound : bound)
  const missed = row.verdict === 'warn' ? row.warn : undefined
  const drawnObjective = {
    name: objective.name,
    threshold: drawn(objective.threshold),
    ...defined({ warn: missed === undefined ? undefined : drawn(missed) }),
  }
  if (metric.kind === 'quantile')
    return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: drawnObjective }
  const { merged, factor } = mergeSlices(own.slices, fewestRequests)
  return {
    metric: 'error share',
    ...ofRequest,
    unit: 'ratio',
    windowSeconds: factor * course.windowSeconds,
    points: merged.map(({ at, cells }) => ({ at, value: notGood(summarizeCells(cells)) })),
    objective: drawnObjective,
  }
}

const onlyOf = (request: string, { slices, base, windowSeconds }: Course): Course => ({
  slices: slices.map(slice => only(request, slice)),
  base: base.map(slice => only(request, slice)),
  windowSeconds,
})

const only = (request: string, slice: TimeSlice): TimeSlice => ({
  ...slice,
  cells: slice.cells.filter(cell => cell.name === request),
})

/**
 * A p99 of forty requests is their maximum: a point needs at least one request above it, and fifty
 * in all.
 */
const fewestRequests = 50

function drawQuantile(q: number, { slices, base, windowSeconds }: Course): IndicatorChart {
  const { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q)))
  const timeOf = ({ cells }: TimeSlice) => summarizeCells(cells).quantile(q)
  return {
    metric: formatQuantile(q),
    unit: 'ms',
    windowSeconds: factor * windowSeconds,
    points: merged.map(slice => ({ at: slice.at, value: timeOf(slice) })),
    ...defined({ base: base.length > 0 ? groupSlices(base, factor).map(timeOf) : undefined }),
  }
}
