import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatNumber,
  formatRatio,
  formatSigned,
  formatValue,
  withUnit,
} from '../../../model/basics/units.ts'
import type {
  JudgedStep,
  LevelUnit,
  ProfileFinding,
  Stage,
  Trend,
} from '../../../model/judgement.ts'
import { isOfLoad, type LoadObjective } from '../../../model/plan/objective.ts'
import type { RunRecord } from '../../../model/record.ts'
import type { Block, Cell, Chart, ChartLimit, Column } from '../../../model/scorecard.ts'
import { scaleOf } from '../../text/axis.ts'
import { formatBounded, formatShare, nothing } from '../../text/format.ts'
import { everywhere, numbers, onPages, type SectionKind } from '../section.ts'

type FindingOf<K extends ProfileFinding['kind']> = Extract<ProfileFinding, { kind: K }>

/**
 * What a profile other than `load` found: a sentence, a table, and a picture where there is
 * something to draw.
 */
export const profile: SectionKind = {
  id: 'profile',
  rank: 120,
  on: everywhere,
  build: ({ record }) => {
    const shown = buildProfile(record)
    return shown && { title: shown.title, lead: shown.sentence, blocks: blocksOf(shown) }
  },
}

type Shown = {
  title: string
  sentence: string
  columns: Column[]
  rows: Cell[][]
  picture: Chart | null
}

/** Beside a picture Markdown folds the table. */
function blocksOf({ title, columns, rows, picture }: Shown): Block[] {
  const fold = picture ? { fold: `${title} in figures` } : {}
  return [
    ...(picture
      ? [{ kind: 'chart', chart: picture, caption: captionOf(picture), on: onPages } as const]
      : []),
    { kind: 'table', of: ['row', 'rows'], columns, rows, ...fold },
  ]
}

function captionOf(picture: Chart): string {
  const { cut, limits } = scaleOf(picture)
  const [, second] = picture.lines
  return [
    limits.length > 0 && 'The flat red line is the limit.',
    second && `The second line, yellow, is the ${second.label}.`,
    Number.isFinite(cut) && 'What is far above the rest is cut off.',
  ]
    .filter(Boolean)
    .join(' ')
}

function buildProfile(record: RunRecord): Shown | null {
  const { profile } = record
  switch (profile?.kind) {
    case 'stress':
      return ofStress(profile, record)
    case 'scalability':
      return ofScalability(profile)
    case 'spike':
      return ofSpike(profile)
    case 'soak':
      return ofSoak(profile)
    default:
      return null
  }
}

const stageColumns = numbers('Sent', 'Throughput', 'Errors', 'p50', 'p95', 'p99')
const stageCells = ({
  sent,
  throughput,
  errorRatio,
  p50,
  p95,
  p99,
  timeoutMs,
}: Stage): string[] => [
  formatCount(sent),
  formatValue(throughput, '/s'),
  formatShare(errorRatio),
  ...[p50, p95, p99].map(ms => formatBounded(ms, timeoutMs)),
]

const levelHead = (unit: LevelUnit): string => (unit === '/s' ? 'Rate' : 'Users')
const formatLevel = (level: number, unit: LevelUnit): string =>
  unit === '/s' ? formatValue(level, '/s') : formatCount(level)

function ofStress({ steps, unit, sentence }: FindingOf<'stress'>, { plan }: RunRecord): Shown {
  return {
    title: 'Capacity',
    sentence,
    columns: [...numbers(levelHead(unit)), { head: 'Outcome' }, ...stageColumns],
    rows: steps.map(step => [formatLevel(step.level, unit), outcomeOf(step), ...stageCells(step)]),
    picture: draw(unit, {
      title: 'p95 at each load',
      unit: 'ms',
      lines: [
        {
          label: 'p95',
          tone: 'blue',
          points: steps.map(({ level, p95 }) => [level, p95] as const),
        },
      ],
      limits: limitsOf(plan.objectives.filter(isOfLoad)),
    }),
  }
}

function outcomeOf({ outcome, broke }: JudgedStep): Cell {
  if (outcome === 'unknown') return 'unknown: the load generator did not keep up'
  return outcome === 'breaks' && broke !== undefined
    ? { text: ['breaks: ', { code: broke, most: 100 }] }
    : outcome
}

/** The limit of the p95, where it is an objective. */
function limitsOf(objectives: readonly LoadObjective[]): ChartLimit[] {
  const p95 = objectives.find(
    ({ metric }) => metric.kind === 'quantile' && metric.quantile === 0.95,
  )
  return p95 ? [{ label: 'limit', value: p95.threshold }] : []
}

function ofScalability({ steps, unit, sentence }: FindingOf<'scalability'>): Shown {
  const first = steps[0]
  const straight = first ? first.throughput / first.level : 0
  return {
    title: 'Scalability',
    sentence,
    columns: [...numbers(levelHead(unit), 'Of a straight line'), ...stageColumns],
    rows: steps.map(step => [
      formatLevel(step.level, unit),
      formatShare(step.linearity),
      ...stageCells(step),
    ]),
    picture: draw(unit, {
      title: 'Throughput at each load',
      unit: '/s',
      lines: [
        {
          label: 'throughput',
          tone: 'blue',
          points: steps.map(({ level, throughput }) => [level, throughput] as const),
        },
        {
          label: 'straight line',
          tone: 'yellow',
          points: steps.map(({ level }) => [level, level * straight] as const),
        },
      ],
    }),
  }
}

/** Its picture is the course of the run, which the scorecard draws anyway. */
function ofSpike({ parts, sentence }: FindingOf<'spike'>): Shown {
  return {
    title: 'Spike',
    sentence,
    columns: [{ head: 'Part' }, ...numbers('Rate', 'Time'), ...stageColumns],
    rows: parts.map(part => [
      part.name,
      formatValue(part.level, '/s'),
      formatDuration(part.seconds * 1000),
      ...stageCells(part),
    ]),
    picture: null,
  }
}

function ofSoak({ trends, sentence }: FindingOf<'soak'>): Shown {
  return {
    title: 'Trend',
    sentence,
    columns: [{ head: '' }, ...numbers('Now', 'Change a minute', '95% interval', 'Over')],
    rows: trends.map(trend => [
      trend.name,
      lastOf(trend),
      withUnit(signed(trend.perMinute), trend.unit),
      intervalOf(trend),
      formatDuration(trend.seconds * 1000),
    ]),
    picture: null,
  }
}

function lastOf({ value, unit }: Trend): string {
  if (value === null) return nothing
  if (unit === '%') return formatMilliseconds(value)
  return unit === 'points' ? formatRatio(value) : withUnit(formatNumber(value), unit)
}

const signed = (value: number): string => formatSigned(value, size => formatNumber(size, 2))

function intervalOf({ interval: { lower, upper }, unit, tooShort }: Trend): string {
  if (tooShort !== undefined && lower === null && upper === null) return 'run too short'
  const [from, to] = [lower === null ? '−∞' : signed(lower), upper === null ? '∞' : signed(upper)]
  return `${unit === '%' ? withUnit(from, unit) : from} to ${withUnit(to, unit)}`
}

/** Over the load of each step; one point is no picture. */
function draw(unit: LevelUnit, chart: Omit<Chart, 'x' | 'cutsPeaks'>): Chart | null {
  const x = { label: unit === '/s' ? 'requests a second' : 'users', unit }
  return chart.lines[0]!.points.length > 1 ? { ...chart, x, cutsPeaks: true } : null
}
