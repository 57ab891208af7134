import type { JudgedStep, LevelUnit, ProfileFinding, Stage, Trend } from '../../model/judgement.ts'
import { isOfLoad, type LoadObjective } from '../../model/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import type { Picture, ProfileSection } from '../../model/scorecard.ts'
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatNumber,
  formatRatio,
  formatValue,
} from '../../model/units.ts'

type Found<K extends ProfileFinding['kind']> = Extract<ProfileFinding, { kind: K }>

/** The part of the scorecard that a profile other than `load` has for itself. */
export function buildProfile(record: RunRecord): ProfileSection | null {
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

const nothing = '–'
const number = (head: string) => ({ head, isNumber: true })
const text = (head: string) => ({ head, isNumber: false })
const stageColumns = ['Sent', 'Good answers', 'Not good', 'p50', 'p95', 'p99'].map(number)
const stageCells = ({
  sent,
  throughput,
  errorRatio,
  p50,
  p95,
  p99,
  timeoutMs = Infinity,
}: Stage): string[] => [
  formatCount(sent),
  formatValue(throughput, '/s'),
  errorRatio === null ? nothing : formatRatio(errorRatio),
  ...[p50, p95, p99].map(ms =>
    ms === null ? nothing : `${ms >= timeoutMs ? '> ' : ''}${formatMilliseconds(ms)}`,
  ),
]

const levelHead = (unit: LevelUnit): string => (unit === '/s' ? 'Rate' : 'Users')
const formatLevel = (level: number, unit: LevelUnit): string =>
  unit === '/s' ? formatValue(level, '/s') : formatCount(level)
const axisLabel = (unit: LevelUnit): string => (unit === '/s' ? 'requests a second' : 'users')

function ofStress({ steps, unit, sentence }: Found<'stress'>, { plan }: RunRecord): ProfileSection {
  return {
    title: 'Capacity',
    sentence,
    columns: [number(levelHead(unit)), text('Outcome'), ...stageColumns],
    rows: steps.map(step => [formatLevel(step.level, unit), outcomeOf(step), ...stageCells(step)]),
    picture: picture({
      title: 'p95 at each load',
      x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
      unit: 'ms',
      lines: [{ label: 'p95', values: steps.map(({ p95 }) => p95) }],
      ...limitOf(plan.objectives.filter(isOfLoad)),
    }),
  }
}

function outcomeOf({ outcome, broke }: JudgedStep): string {
  if (outcome === 'unknown') return 'unknown: the load generator did not keep up'
  return outcome === 'breaks' && broke !== undefined ? `breaks: ${broke}` : outcome
}

/** The limit of the p95, where it is an objective. */
function limitOf(objectives: readonly LoadObjective[]): Pick<Picture, 'limit'> {
  const p95 = objectives.find(
    ({ metric }) => metric.kind === 'quantile' && metric.quantile === 0.95,
  )
  return p95 ? { limit: { label: 'limit', value: p95.threshold } } : {}
}

function ofScalability({ steps, unit, sentence }: Found<'scalability'>): ProfileSection {
  const first = steps[0]
  const straight = first ? first.throughput / first.level : 0
  return {
    title: 'Scalability',
    sentence,
    columns: [number(levelHead(unit)), number('Of a straight line'), ...stageColumns],
    rows: steps.map(step => [
      formatLevel(step.level, unit),
      step.linearity === null ? nothing : formatRatio(step.linearity),
      ...stageCells(step),
    ]),
    picture: picture({
      title: 'Good answers a second at each load',
      x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
      unit: '/s',
      lines: [
        { label: 'good answers', values: steps.map(({ throughput }) => throughput) },
        { label: 'straight line', values: steps.map(({ level }) => level * straight) },
      ],
    }),
  }
}

/** Its picture is the course of the run, which the scorecard draws anyway. */
function ofSpike({ parts, sentence }: Found<'spike'>): ProfileSection {
  return {
    title: 'Spike',
    sentence,
    columns: [text('Part'), number('Rate'), number('Time'), ...stageColumns],
    rows: parts.map(part => [
      part.name,
      formatValue(part.level, '/s'),
      formatDuration(part.seconds * 1000),
      ...stageCells(part),
    ]),
    picture: null,
  }
}

function ofSoak({ trends, sentence }: Found<'soak'>): ProfileSection {
  return {
    title: 'Trend',
    sentence,
    columns: [
      text(''),
      number('Now'),
      number('Change a minute'),
      number('95 % interval'),
      number('Over'),
    ],
    rows: trends.map(trend => [
      trend.name,
      lastOf(trend),
      `${signed(trend.perMinute)} ${trend.unit}`,
      intervalOf(trend),
      formatDuration(trend.seconds * 1000),
    ]),
    picture: null,
  }
}

function lastOf({ value, unit }: Trend): string {
  if (value === null) return nothing
  if (unit === '%') return formatMilliseconds(value)
  return unit === 'points' ? formatRatio(value) : `${formatNumber(value)} ${unit}`
}

const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), 2)}`

function intervalOf({ interval: { lower, upper }, unit, tooShort }: Trend): string {
  if (tooShort !== undefined && lower === null && upper === null) return 'run too short'
  return `${lower === null ? '−∞' : signed(lower)} to ${upper === null ? '∞' : signed(upper)} ${unit}`
}

/** One point is no picture. */
const picture = (drawn: Picture): Picture | null => (drawn.x.values.length > 1 ? drawn : null)
