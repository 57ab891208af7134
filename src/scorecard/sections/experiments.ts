import { formatMilliseconds } from '../../model/basics/units.ts'
import type { JudgedExperiment, JudgedObjective, Stage } from '../../model/judgement.ts'
import type { Block, Cell } from '../../model/scorecard.ts'
import { worst } from '../../model/verdict.ts'
import { faultSpans } from '../parts/fault-spans.ts'
import type { Parts } from '../parts/parts.ts'
import { formatBounded, formatShare, nothing } from '../text/format.ts'
import { inBars, sparkline } from '../text/sparkline.ts'
import { everywhere, inText, numbers, type SectionKind } from './section.ts'

/** Each fault that was injected: what the target did meanwhile, and how soon it was well again. */
export const experiments: SectionKind = {
  id: 'experiments',
  rank: 125,
  on: everywhere,
  build: parts => {
    const found = parts.record.experiments ?? []
    if (found.length === 0) return null
    return {
      title: 'Experiments',
      blocks: [
        { kind: 'list', items: found.map((one, index) => itemOf(one, index, parts.rows)) },
        ...drawTimeline(parts),
        ...tableOf(found),
      ],
    }
  },
}

const numbered = ({ name }: JudgedExperiment, index: number): string => `${index + 1}. ${name}`

function itemOf(experiment: JudgedExperiment, index: number, rows: readonly JudgedObjective[]) {
  const { name, fault, sentence } = experiment
  const own = rows.filter(({ during, name: row }) => during === name || row === `${name}: recovery`)
  return {
    mark: worst(own.map(({ verdict }) => verdict)),
    label: numbered(experiment, index),
    text: [`${fault}. ${sentence}`],
  }
}

const fewestPoints = 8

/**
 * The p95 over time, and below it when which fault was active, by its number, and when the target
 * recovered.
 */
function drawTimeline({ timeline, record: { evidence } }: Parts): Block[] {
  const spans = faultSpans(evidence)
  if (timeline.length < fewestPoints || spans.length === 0) return []
  const middles = inBars(timeline).map(group => (group[0]!.at + group.at(-1)!.at) / 2)
  const marks = middles.map(at => {
    const span = spans.find(({ from, to }) => at >= from && at < to)
    if (!span) return '─'
    return span.isRecovery ? '░' : String((span.experiment + 1) % 10)
  })
  const text = [
    `p95    ${sparkline(timeline.map(({ p95 }) => p95))}`,
    `fault  ${marks.join('')}   (░ recovery)`,
  ].join('\n')
  return [{ kind: 'code', text, on: inText }]
}

const timeOf = (stage: Stage | undefined): string =>
  formatBounded(stage?.p95 ?? null, stage?.timeoutMs)
const failedOf = (stage: Stage | undefined): string => formatShare(stage?.errorRatio ?? null)

function recoveryOf({ recovery }: JudgedExperiment): string {
  if (recovery?.outcome === 'recovered') return formatMilliseconds(recovery.ms)
  return recovery?.outcome === 'never' ? `> ${formatMilliseconds(recovery.watchedMs)}` : nothing
}

function tableOf(found: readonly JudgedExperiment[]): Block[] {
  const observed = found.filter(({ during }) => during)
  if (observed.length === 0) return []
  return [
    {
      kind: 'table',
      of: ['experiment', 'experiments'],
      columns: [
        { head: 'Experiment' },
        ...numbers('Recovery', 'p95 before', 'p95 during', 'Failed before', 'Failed during'),
      ],
      rows: observed.map((one): Cell[] => [
        numbered(one, found.indexOf(one)),
        recoveryOf(one),
        timeOf(one.before),
        timeOf(one.during),
        failedOf(one.before),
        failedOf(one.during),
      ]),
    },
  ]
}
