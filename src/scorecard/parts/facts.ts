import {
  counted,
  formatBytes,
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatNumber,
} from '../../model/basics/units.ts'
import { addBytes } from '../../model/evidence/bytes.ts'
import type { Evidence, HistoryEvidence, TargetEvidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Calibration, Design } from '../../model/plan/baseline.ts'
import { isStepped, type LoadPlan } from '../../model/plan/load.ts'
import type { ImportedFile, Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import { withoutUserinfo } from './rerun-command.ts'

/** `code` is shown as code, `url` is the address of a workflow run. */
export type Fact = { label: string; value: string; code?: boolean; url?: string }

/** What was measured, where, when and by what: all that tells this run from another. */
export function buildFacts(record: RunRecord): Fact[] {
  const { evidence, target, commit, context, plan, gate } = record
  return [
    ...describeTarget(target, evidence.load),
    ...describeBaseline(evidence),
    ...describeCores(evidence),
    ...describeHistory(evidence.history),
    ...(commit ? [{ label: 'Commit', value: commit, code: true }] : []),
    ...(context.branch ? [{ label: 'Branch', value: context.branch, code: true }] : []),
    ...(evidence.load
      ? describeLoad(evidence.load, record)
      : [{ label: 'Load', value: describeOrder(plan.load) }]),
    ...describeConfig(plan),
    ...(plan.imports ?? []).map(describeImport),
    { label: 'Gate', value: `${gate.name} ${gate.version}` },
    ...(context.runUrl
      ? [{ label: 'Workflow run', value: context.runUrl, url: context.runUrl }]
      : []),
  ]
}

const describeConfig = ({ config }: Plan): Fact[] =>
  config === undefined
    ? []
    : [{ label: 'Config', value: config ?? 'none: the built-in defaults', code: config !== null }]

function describeImport({ file, format, objectives, leftOut }: ImportedFile): Fact {
  const count = `${counted(objectives, 'SLO')} of ${format} in ${file}`
  return {
    label: 'Imported',
    value: leftOut.length > 0 ? `${count}; ${leftOut.join('; ')}` : count,
  }
}

const designs: Record<Design, string> = {
  paired: 'paired: arrivals alternate between base and head, in random order',
  abba: 'in turns of 2.5 s: base, head, head, base',
}

const ofScript = 'the script ran against both at the same time, in a process for each'

function describeDesign(
  { seconds, disturbed }: LoadReport,
  design: Design,
  { durationMs, pace }: LoadPlan,
): Fact[] {
  const how = pace.kind === 'script' ? ofScript : designs[design]
  const why = disturbed
    ? `; side by side they disturb each other: base took ${formatMilliseconds(disturbed.together)} beside head, ${formatMilliseconds(disturbed.alone)} alone`
    : ''
  const decided = `after ${formatDuration(seconds * 1000)} of at most ${formatDuration(durationMs)}`
  return [
    { label: 'Design', value: `${how}${why}` },
    { label: 'Ended', value: decided },
  ]
}

/**
 * What is allowed for, since two deployments of the same build differ, and what false alarms that
 * leaves.
 */
function describeGuards(
  objectives: RunRecord['objectives'],
  calibration: Calibration | undefined,
): Fact[] {
  const guarded = objectives.flatMap(({ name, comparison }) =>
    comparison?.guard ? [{ name, ...comparison.guard }] : [],
  )
  if (guarded.length === 0) return []
  const alarms = guarded.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0)
  const rate = `false alarms from it in at most ${formatNumber(100 * Math.min(1, alarms), 2)}% of runs`
  const assumed = 'assumed, not calibrated: two deployments of the same build differ by about 2.8%'
  const [first] = guarded
  if (!calibration || guarded.every(({ runs }) => runs < 2))
    return [{ label: 'Placement', value: `${assumed}; ${rate}` }]
  const seen = guarded
    .map(({ name, deviation }) => `${name} by ${formatNumber(100 * deviation, 2)}%`)
    .join(', ')
  return [
    {
      label: 'Placement',
      value: `${first!.runs} calibration runs: two deployments of the same build differ in ${seen}; ${rate}`,
    },
  ]
}

function describeBaseline({ baseline, started }: Evidence): Fact[] {
  if (!baseline) return []
  const { url, failure } = baseline
  const commit = started?.base?.commit
  const address = url === '' ? 'not found' : withoutUserinfo(url)
  return [
    { label: 'Compared with', value: address, code: url !== '' },
    ...(commit === undefined ? [] : [{ label: 'Base commit', value: commit, code: true }]),
    failure
      ? { label: 'No comparison', value: failure.message }
      : { label: 'Base found by', value: describeSource(baseline, 'newest deployment that is up') },
  ]
}

function describeCores({ cores }: Evidence): Fact[] {
  if (!cores) return []
  const { generator, head, base } = cores
  const ofBase = base === undefined ? '' : `, baseline on ${base}`
  return [{ label: 'CPUs', value: `generator on ${generator}, target on ${head}${ofBase}` }]
}

function describeHistory(history: HistoryEvidence | undefined): Fact[] {
  if (!history) return []
  const { from, runs, fingerprint, failure } = history
  if (failure) return [{ label: 'No comparison', value: failure.message }]
  const alike = runs.filter(run => run.fingerprint === fingerprint)
  const others = runs.length - alike.length
  const left = others > 0 ? `; ${formatCount(others)} with another load or target left out` : ''
  const [first, last] = [alike[0], alike.at(-1)]
  const days = first && last ? ` of ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}` : ''
  return [
    {
      label: 'Compared with',
      value: `${counted(alike.length, 'earlier run')} that passed${days}, from ${from}${left}; weaker evidence than a second deployment, because it includes how much runs differ from day to day`,
    },
  ]
}

function describeWindow({ window, seconds }: LoadReport): string {
  const length = formatDuration(seconds * 1000)
  return window ? `${window.start} to ${window.end} (${length})` : length
}

/** The address that was measured, or why there is none. */
export const describeAddress = ({ target, evidence }: RunRecord): string =>
  describeTarget(target, evidence.load)[0]!.value

function describeTarget(target: TargetEvidence, load: LoadReport | undefined): Fact[] {
  const isFound = target.url !== ''
  if (load?.window === null && !isFound)
    return [{ label: 'Target', value: 'unknown: raw samples were judged' }]
  return [
    { label: 'Target', value: isFound ? withoutUserinfo(target.url) : 'not found', code: isFound },
    { label: 'Found by', value: describeSource(target, 'deployment of this commit') },
  ]
}

function describeSource({ source, deploymentId }: TargetEvidence, deployment: string): string {
  if (source === 'input') return 'input or flag'
  if (source === 'config') return 'config'
  if (source === 'started') return 'started by the run'
  return `${deployment}${deploymentId === undefined ? '' : ` ${deploymentId}`}`
}

/** `100/s in an open model (arrivals never wait for responses)` */
function describeOrder({ profile, pace, durationMs, warmupMs, fine }: LoadPlan): string {
  const shape = profile === 'load' ? '' : `${profile}${isStepped(profile) ? ', from' : ':'} `
  const arrivals =
    pace.kind === 'rate' && pace.arrivals === 'poisson' ? 'Poisson arrivals that' : 'arrivals'
  const warmup = `after ${warmupMs > 0 ? formatDuration(warmupMs) : 'no'} warm-up`
  if (pace.kind === 'script')
    return `${shape}as its script says, for at most ${formatDuration(durationMs)} ${warmup}`
  const how =
    pace.kind === 'rate'
      ? `${formatNumber(pace.perSecond)}/s in an open model (${arrivals} never wait for responses)`
      : `${formatCount(pace.users)} users in a closed model (each sends again after a response${pace.thinkMs ? ` and has thought for ${formatDuration(pace.thinkMs)}` : ''})`
  return `${shape}${how} for ${fine ? 'at most ' : ''}${formatDuration(durationMs)}${isStepped(profile) ? ' a step' : ''} ${warmup}`
}

function describeLoad(
  load: LoadReport,
  { plan: { load: plan, calibration }, objectives }: RunRecord,
): Fact[] {
  const statuses = new Map<string, number>()
  let intended = 0
  let dropped = 0
  let completed = 0
  for (const cell of load.cells) {
    if (cell.side !== 'head') continue
    intended += cell.sent + cell.dropped
    dropped += cell.dropped
    completed += cell.completed
    for (const [code, count] of Object.entries(cell.statuses))
      statuses.set(code, (statuses.get(code) ?? 0) + count)
  }
  const responses = [...statuses]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} × ${formatCount(count)}`)
  return [
    { label: 'Measured window', value: describeWindow(load) },
    ...(load.design ? describeDesign(load, load.design, plan) : []),
    ...describeGuards(objectives, calibration),
    ...(load.window === null ? [] : [{ label: 'Load', value: describeOrder(plan) }]),
    {
      label: 'Requests',
      value: `${formatCount(intended)} intended, ${formatCount(intended - dropped)} sent, ${formatCount(dropped)} dropped, ${formatCount(completed)} completed in time`,
    },
    ...describeBytes(load),
    ...(responses.length > 0
      ? [{ label: 'Responses by status', value: responses.join(', ') }]
      : []),
    ...(load.window === null || !load.warmup
      ? []
      : [
          {
            label: 'Warm-up',
            value: `${formatCount(load.warmup.sent)} requests, ${formatCount(load.warmup.good)} successful; not in the numbers above`,
          },
        ]),
    { label: 'Engine', value: describeEngine(load) },
  ]
}

function describeBytes({ cells }: LoadReport): Fact[] {
  const bytes = addBytes(cells.filter(({ side }) => side === 'head'))
  if (!bytes) return []
  const { sent, received } = bytes
  const value = `${formatBytes(sent)} sent, ${formatBytes(received)} received`
  return [{ label: 'Data', value }]
}

/** Where times count from is said where it is not the intended start. */
const describeEngine = ({ engine, latencyFrom }: LoadReport): string =>
  `${engine.name} ${engine.version}${latencyFrom === 'sent' ? '; times from the send, not from the intended start' : ''}`
