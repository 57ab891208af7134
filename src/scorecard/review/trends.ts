import { defined } from '../../model/basics/defined.ts'
import {
  counted,
  formatPoints,
  formatRelative,
  formatSigned,
  formatValue,
  type Unit,
} from '../../model/basics/units.ts'
import type { LevelChange, Review, Trend } from '../../model/review.ts'
import type { Cell, Chart, SectionContent, Span, Text } from '../../model/scorecard.ts'
import { inText } from '../sections/section.ts'
import { scaleOf } from '../text/axis.ts'
import { formatInterval } from '../text/format.ts'

/** What moved, and with which commit; objectives of which the same is said are said together. */
export function changes({ trends: all }: Review): SectionContent | null {
  const said = all.flatMap(trend =>
    trend.changes
      .filter(({ isInPeriod }) => isInPeriod)
      .map(change => ({
        name: trend.name,
        mark: change.isWorse ? ('fail' as const) : ('pass' as const),
        text: describeChange(change, trend),
      })),
  )
  const items = [...Map.groupBy(said, ({ text }) => JSON.stringify(text)).values()].map(of => ({
    mark: of[0]!.mark,
    label: of.flatMap(({ name }, i): Span[] =>
      i === 0 ? [{ code: name }] : [', ', { code: name }],
    ),
    text: [of[0]!.text],
  }))
  return items.length > 0
    ? { title: 'What moved', count: items.length, blocks: [{ kind: 'list', items }] }
    : null
}

function describeChange(change: LevelChange, { unit, points }: Trend): Text {
  const { commit, previousCommit, at, seenAfter, isWorse } = change
  const where = commit === null ? `on ${at.slice(0, 10)}` : ''
  const before = points[change.index - 1]
  return [
    `${isWorse ? 'worse' : 'better'} by ${formatChange(change, unit)} ${where}`.trimEnd(),
    ...(commit === null ? [] : [' at ', { code: commit.slice(0, 7) }, ` (${at.slice(0, 10)})`]),
    ...(previousCommit === null || !before
      ? []
      : ['; the run before it was of ', { code: previousCommit.slice(0, 7) }]),
    `; known after ${counted(seenAfter, 'run')}.`,
  ]
}

const signedIn = (unit: Unit) => (value: number) =>
  formatSigned(value, unit === 'ratio' ? formatPoints : formatRelative)

function formatChange({ change }: LevelChange, unit: Unit): string {
  const format = signedIn(unit)
  const [lower, upper] = [change.lower, change.upper].map(format)
  return `${format(change.estimate)} (${lower} to ${upper})`
}

/** Each objective: where it is, where it was before the period, and how it went. */
export function trends({ trends: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  return {
    title: 'Trends',
    blocks: [
      {
        kind: 'table',
        of: ['objective', 'objectives'],
        columns: [
          { head: 'Objective' },
          { head: 'Level now', isNumber: true, place: 1 },
          { head: 'Last change', place: 2 },
          { head: 'Interval (95%)', isNumber: true, place: 3 },
          { head: 'Course', place: 4, on: inText },
          { head: 'Before the period', isNumber: true, place: 5 },
        ],
        rows: all.map(cellsOf),
      },
    ],
  }
}

function cellsOf(trend: Trend): Cell[] {
  const { name, unit, level, earlier, changes: all } = trend
  const last = all.at(-1)
  return [
    { text: [{ code: name }] },
    formatValue(level.estimate, unit),
    last
      ? {
          text: `${signedIn(unit)(last.change.estimate)} on ${last.at.slice(0, 10)}`,
          ...defined({ tone: last.isWorse ? ('bad' as const) : undefined }),
        }
      : 'none',
    formatInterval(level.interval, unit, level.estimate),
    courseOf(trend),
    earlier === null ? '–' : formatValue(earlier, unit),
  ]
}

function courseOf(trend: Trend): Cell {
  const text = [{ bars: trend.points.map(({ value }) => shownOf(trend)(value)) }]
  return isShareOfGood(trend) ? { text, aside: 'error share' } : { text }
}

const isShareOfGood = ({ unit, comparator }: Trend): boolean =>
  unit === 'ratio' && comparator.startsWith('>')

/** 99.9% and 99% are one line at the top of a picture: what is missing from 100% is not. */
const shownOf = (trend: Trend) => (value: number) => (isShareOfGood(trend) ? 1 - value : value)

/** A picture of each trend: runs from left to right. */
export function charts({ trends: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  return {
    title: 'Plots',
    fold: 'closed',
    blocks: [
      { kind: 'charts', charts: all.map(chartOf), on: ['html'] },
      ...movedFirst(all)
        .map(chartOf)
        .map(chart => ({
          kind: 'chart' as const,
          chart,
          caption: captionOf(chart),
          on: ['summary' as const, 'comment' as const],
        })),
    ],
  }
}

function captionOf(chart: Chart): string {
  const [drawn] = scaleOf(chart).limits
  return drawn ? `One point a run; the flat red line is the ${drawn.label}.` : 'One point a run.'
}

/** An issue has room for a few. */
const mostOnGitHub = 3

const movedFirst = (all: readonly Trend[]): Trend[] =>
  all
    .toSorted((a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0))
    .slice(0, mostOnGitHub)

function chartOf(trend: Trend): Chart {
  const { name, unit, points, changes: all, firstInPeriod } = trend
  const shown = shownOf(trend)
  const threshold = trend.threshold === null ? null : shown(trend.threshold)
  const last = points.length
  return {
    title: isShareOfGood(trend) ? `${name}: error share` : name,
    unit,
    x: { label: 'run', unit: '' },
    end: last,
    size: 'half',
    cutsPeaks: true,
    lines: [
      {
        label: 'one point a run',
        tone: 'blue',
        points: points.map(({ value }, index) => [index + 1, shown(value)] as const),
      },
    ],
    limits:
      threshold === null
        ? []
        : [{ label: `threshold ${formatValue(threshold, unit)}`, value: threshold }],
    spanKeys: ['worse', 'before the period'],
    spans: [
      ...(firstInPeriod > 0
        ? [{ label: 'before the period', from: 0, to: firstInPeriod + 0.5, isFaint: true as const }]
        : []),
      ...all
        .filter(({ isWorse }) => isWorse)
        .map(({ index, commit }, i) => ({
          label: `worse since ${commit?.slice(0, 7) ?? `run ${index + 1}`}`,
          from: index + 0.5,
          to: endOf(all, i, last),
        })),
    ],
  }
}

/** Where the next change begins, or the runs end. */
function endOf(all: readonly LevelChange[], i: number, last: number): number {
  const worse = all.filter(({ isWorse }) => isWorse)[i]!
  const next = all[all.indexOf(worse) + 1]
  return next ? next.index + 0.5 : last
}
