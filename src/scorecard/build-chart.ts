import type { JudgedObjective } from '../model/judgement.ts'
import type { LoadMetric, LoadObjective } from '../model/plan.ts'
import type { RunRecord } from '../model/record.ts'
import type { Chart } from '../model/scorecard.ts'
import { verdicts } from '../model/verdict.ts'
import { notGood, summarizeCells } from './summarize-cells.ts'
import type { TimeSlice } from './time-slices.ts'

type Drawable = LoadObjective & { metric: Extract<LoadMetric, { kind: 'quantile' | 'availability' | 'error_rate' }> }
type Candidate = { objective: Drawable; row: JudgedObjective }

/** Fewer points are no picture. */
const fewestPoints = 3

/**
 * The indicator that says most about the verdict, over time: that of the worst objective, percentiles before errors;
 * the p95 of all requests where no objective can be drawn.
 */
export function buildChart(record: RunRecord, slices: readonly TimeSlice[], windowSeconds: number): Chart | null {
  for (const { objective } of candidates(record)) {
    const chart = { ...draw(objective, slices), windowSeconds }
    if (isDrawable(chart)) return chart
  }
  const chart: Chart = { ...drawQuantile(0.95, slices), windowSeconds }
  return isDrawable(chart) ? chart : null
}

const isDrawable = ({ points }: Chart): boolean => points.filter(({ value }) => value !== null).length >= fewestPoints

function candidates({ plan, objectives }: RunRecord): Candidate[] {
  const found = objectives.flatMap((row): Candidate[] => {
    const objective = plan.objectives.find(({ name, source }) => name === row.name && source === row.source)
    return objective && isOverTime(objective) ? [{ objective, row }] : []
  })
  const order = ({ objective, row }: Candidate): number =>
    (row.advisory ? 100 : 0) +
    10 * verdicts.indexOf(row.verdict) +
    (objective.metric.kind === 'quantile' ? 0 : 2) +
    (row.key ? 0 : 1)
  return found.toSorted((a, b) => order(a) - order(b))
}

const isOverTime = (objective: RunRecord['plan']['objectives'][number]): objective is Drawable =>
  objective.source === 'load' && ['quantile', 'availability', 'error_rate'].includes(objective.metric.kind)

function draw(
  { name, metric, request, threshold }: Drawable,
  slices: readonly TimeSlice[],
): Omit<Chart, 'windowSeconds'> {
  const own = request === undefined ? slices : slices.map(slice => only(request, slice))
  const ofRequest = request === undefined ? {} : { request }
  if (metric.kind === 'quantile') {
    return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: { name, threshold } }
  }
  return {
    metric: 'not good',
    ...ofRequest,
    unit: 'ratio',
    points: own.map(({ at, cells }) => ({ at, value: notGood(summarizeCells(cells)) })),
    objective: { name, threshold: metric.kind === 'availability' ? 1 - threshold : threshold },
  }
}

const only = (request: string, slice: TimeSlice): TimeSlice => ({
  ...slice,
  cells: slice.cells.filter(cell => cell.name === request),
})

function drawQuantile(q: number, slices: readonly TimeSlice[]): Omit<Chart, 'windowSeconds'> {
  const points = slices.map(({ at, cells }) => ({ at, value: summarizeCells(cells).quantile(q) }))
  return { metric: `p(${Number((q * 100).toPrecision(12))})`, unit: 'ms', points }
}
