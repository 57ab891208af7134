import type { LoadReport, TargetEvidence } from '../model/evidence.ts'
import type { LoadPlan } from '../model/plan.ts'
import type { RunRecord } from '../model/record.ts'
import type { Fact } from '../model/scorecard.ts'
import { formatCount, formatDuration, formatNumber } from '../model/units.ts'
import { withoutUserinfo } from './rerun-command.ts'

/** What was measured, where, when and by what: all that tells this run from another. */
export function buildFacts(record: RunRecord): Fact[] {
  const { evidence, target, commit, context, plan, gate } = record
  return [
    { label: 'Target', value: target.url === '' ? 'not found' : withoutUserinfo(target.url), code: target.url !== '' },
    { label: 'Found by', value: describeSource(target) },
    ...(commit ? [{ label: 'Commit', value: commit, code: true }] : []),
    ...(context.branch ? [{ label: 'Branch', value: context.branch, code: true }] : []),
    ...(evidence.load ? describeLoad(evidence.load, plan.load) : [{ label: 'Load', value: describeOrder(plan.load) }]),
    { label: 'Gate', value: `${gate.name} ${gate.version}` },
    ...(context.runUrl ? [{ label: 'Workflow run', value: context.runUrl, url: context.runUrl }] : []),
  ]
}

function describeSource({ source, deploymentId }: TargetEvidence): string {
  if (source === 'input') return 'input or flag'
  if (source === 'config') return 'config'
  return `deployment of this commit${deploymentId === undefined ? '' : ` ${deploymentId}`}`
}

/** `100/s in an open model (arrivals never wait for answers)` */
function describeOrder({ pace, durationMs, warmupMs }: LoadPlan): string {
  const how =
    pace.kind === 'rate'
      ? `${formatNumber(pace.perSecond)}/s in an open model (arrivals never wait for answers)`
      : `${formatCount(pace.users)} users in a closed model (each sends again when answered)`
  return `${how} for ${formatDuration(durationMs)} after ${warmupMs > 0 ? formatDuration(warmupMs) : 'no'} warm-up`
}

function describeLoad(load: LoadReport, plan: LoadPlan): Fact[] {
  const { start, end } = load.window
  const statuses = new Map<string, number>()
  let intended = 0
  let dropped = 0
  let completed = 0
  for (const cell of load.cells) {
    if (cell.side !== 'head') continue
    intended += cell.sent + cell.dropped
    dropped += cell.dropped
    completed += cell.completed
    for (const [code, count] of Object.entries(cell.statuses)) statuses.set(code, (statuses.get(code) ?? 0) + count)
  }
  const answers = [...statuses]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} × ${formatCount(count)}`)
  return [
    { label: 'Measured window', value: `${start} to ${end} (${formatDuration(load.seconds * 1000)})` },
    { label: 'Load', value: describeOrder(plan) },
    {
      label: 'Requests',
      value: `${formatCount(intended)} intended, ${formatCount(intended - dropped)} sent, ${formatCount(dropped)} dropped, ${formatCount(completed)} answered in time`,
    },
    ...(answers.length > 0 ? [{ label: 'Answers by status', value: answers.join(', ') }] : []),
    {
      label: 'Warm-up',
      value: `${formatCount(load.warmup.sent)} requests, ${formatCount(load.warmup.good)} good; in no number above`,
    },
    { label: 'Engine', value: `${load.engine.name} ${load.engine.version}` },
  ]
}
