import { defined } from '../../model/basics/defined.ts'
import type { RecentRun } from '../../model/evidence/evidence.ts'
import type { BranchTip, Remote } from '../../model/github.ts'
import type { RunRecord } from '../../model/record.ts'
import { denialOf } from '../../publish/denial.ts'
import type { Publication } from '../../publish/publisher.ts'
import type { Publisher } from '../publish-record.ts'
import { formatKeptRun, keptRunOf } from '../review/kept-run.ts'
import { expired, fileOf } from '../review/months.ts'
import { type BranchStore, type Changes, commitTo, readBranchFile } from './data-branch.ts'
import {
  formatHistory,
  type HistorySource,
  historyFile,
  type KeptHistory,
  nextHistory,
  parseHistory,
} from './history.ts'
import { type RunsOf, readNewestRuns } from './recent-runs.ts'

/** Where runs are kept on a branch: earlier ones, and this one. */
export const keptOnBranch = (
  store: BranchStore,
  branch: string,
  service: string,
  of?: RunsOf,
): KeptHistory => ({
  history: historyBranch(store, branch, service, of),
  publishers: [branchPublisher(store, branch)],
})

/** Earlier runs out of a branch. */
export function historyBranch(
  store: BranchStore,
  branch: string,
  service: string,
  of: RunsOf = {},
): HistorySource {
  const from = `the branch ${branch}`
  const fail = (message: string) => ({ from, runs: [], failure: { code: 'history', message } })
  return async () => {
    const tip = await store.readBranch(branch)
    if (tip.kind !== 'ok') return fail(`${from} cannot be read: ${tip.message}`)
    const path = historyFile(service)
    const recent = await recentOf(store, tip.value, service, of)
    if (!tip.value?.files.has(path)) return { from, runs: [], recent }
    const text = await readBranchFile(store, tip.value, path)
    if (text.kind !== 'ok') return fail(`${path} of ${from} cannot be read: ${text.message}`)
    const runs = parseHistory(text.value, service)
    return runs ? { from, runs, recent } : fail(`${path} of ${from} is not a history of ${service}`)
  }
}

async function recentOf(
  store: BranchStore,
  tip: BranchTip | undefined,
  service: string,
  of: RunsOf,
): Promise<RecentRun[]> {
  const read = async (name: string) => {
    const text = await readBranchFile(store, tip, name)
    return text.kind === 'ok' ? text.value : undefined
  }
  return readNewestRuns({ names: tip?.files.keys() ?? [], read }, service, of)
}

/**
 * Keeps a run on a branch, in one commit: for reviews, and where it is one of a base branch for
 * later runs to compare with. The job of a pull request needs no right to write there.
 */
export const branchPublisher = (store: BranchStore, branch: string): Publisher => ({
  id: 'history',
  publish: async ({ record }) => {
    const { service, context, verdict } = record
    const commit = context.commit === undefined ? '' : ` at ${context.commit.slice(0, 7)}`
    const kept = await commitTo(store, branch, {
      message: `Run of ${service}${commit}: ${verdict}`,
      change: tip => changesOf(store, tip, record),
    })
    if (kept.kind === 'ok') return { kind: 'published' }
    const mayNot = kept.kind === 'refused' && [401, 403, 404].includes(kept.status)
    if (mayNot && context.pullRequest !== undefined) return skipped(branch)
    return denialOf(kept, `the run could not be kept on the branch ${branch}`)
  },
})

const skipped = (branch: string): Publication => ({
  kind: 'skipped',
  why: `the job may not write to the branch ${branch}`,
})

async function changesOf(
  store: BranchStore,
  tip: BranchTip | undefined,
  record: RunRecord,
): Promise<Remote<Changes>> {
  const run = keptRunOf(record)
  const names = tip?.files ?? new Map()
  const path = fileOf(run.at, name => tip?.files.get(name)?.bytes)
  const lines = await readBranchFile(store, tip, path)
  if (lines.kind !== 'ok') return lines
  const history = await changedHistory(store, tip, record)
  if (history.kind !== 'ok') return history
  const old = expired([...names.keys(), path]).filter(name => names.has(name))
  return {
    kind: 'ok',
    value: {
      ...Object.fromEntries(old.map(name => [name, null])),
      ...history.value,
      [path]: appended(lines.value, formatKeptRun(run)),
    },
  }
}

/** A file that was cut short does not spoil the line that comes after it. */
const appended = (text: string, line: string): string =>
  `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`

/** What later runs are compared with: that of the branch now, and this run. */
async function changedHistory(
  store: BranchStore,
  tip: BranchTip | undefined,
  record: RunRecord,
): Promise<Remote<Changes>> {
  const { service, plan, evidence, context } = record
  const isBase = context.pullRequest === undefined
  if (!plan.history || !evidence.history || evidence.history.failure || !isBase)
    return { kind: 'ok', value: {} }
  const path = historyFile(service)
  const text = await readBranchFile(store, tip, path)
  if (text.kind !== 'ok') return text
  const known = parseHistory(text.value, service)
  const runs = nextHistory(record, { most: plan.history.runs, ...defined({ known }) })
  return { kind: 'ok', value: { [path]: `${formatHistory(service, runs)}\n` } }
}
