import type { Publisher } from '../../gate/publish-record.ts'
import type { GitHub } from '../../github/github.ts'
import { defined } from '../../model/basics/defined.ts'
import { interrupted } from '../../model/evidence/evidence.ts'
import type { RunRecord } from '../../model/record.ts'
import {
  type CheckClosing,
  type CheckHandle,
  closeCheck,
  conclusionOf,
  hasRedTwin,
  type SharedCheck,
} from '../../publish/check-run.ts'
import { formatCheckVerdict, parseCheckTitle } from '../../publish/check-title.ts'
import { type CommentMode, markCommentCancelled, publishComment } from '../../publish/comment.ts'
import { type GroupPart, publishGroupComment } from '../../publish/group-comment.ts'
import { appendJobSummary } from '../../publish/job-summary.ts'
import type { Publication } from '../../publish/publisher.ts'
import { renderCancelled } from '../../render/markdown/cancelled.ts'
import { type GroupRow, renderGroup } from '../../render/markdown/group.ts'
import { renderMarkdown, renderSummary } from '../../render/markdown/scorecard.ts'
import type { Report } from '../../scorecard/build-scorecard.ts'
import { checkText } from './check-history.ts'
import type { DueClosing } from './state.ts'

const wasInterrupted = (record: RunRecord) => record.evidence.failure?.code === interrupted

/**
 * The sticky comment of the pull request; of a cancelled run only a comment that is there says so.
 * What another gate of the same service and run has failed on is not overwritten by what is green.
 */
export const commentPublisher = (
  github: GitHub,
  mode: CommentMode,
  check: CheckHandle,
): Publisher => ({
  id: 'comment',
  publish: async ({ record, scorecard }) => {
    const { pullRequest, commit } = record.context
    if (pullRequest === undefined) return { kind: 'skipped', why: 'there is no pull request' }
    const to = { pullRequest, of: { service: record.service }, mode, commit }
    if (wasInterrupted(record))
      return markCommentCancelled(github, { ...to, body: renderCancelled(cancelledRun(record)) })
    if (!record.blocks && (await hasRedTwin(github, check)))
      return { kind: 'skipped', why: 'it shows why another gate of this run and service failed' }
    return publishComment(github, {
      ...to,
      blocks: record.blocks,
      body: budget => renderMarkdown(scorecard, budget),
    })
  },
})

/** The comment that several services share, once their check runs tell what each has to say. */
export const groupPublisher = (
  github: GitHub,
  mode: CommentMode,
  check: SharedCheck,
): Publisher => ({
  id: 'comment',
  publish: async ({
    record: {
      context: { pullRequest },
    },
  }) =>
    pullRequest === undefined
      ? { kind: 'skipped', why: 'there is no pull request' }
      : publishGroup(github, { pullRequest, mode, check }),
})

export const publishGroup = (
  github: GitHub,
  { check, ...place }: { pullRequest: number; mode: CommentMode; check: SharedCheck },
): Promise<Publication> => {
  const { group, sha, app } = check
  const render = (parts: readonly GroupPart[]) => (budget: number) =>
    renderGroup(group, parts.map(rowOf), budget)
  return publishGroupComment(github, { ...place, group, sha, app, render })
}

/**
 * What the title of a check says; one that was closed without a verdict, as of a wrong config, is
 * an error.
 */
function rowOf({ service, conclusion, title, summary, url }: GroupPart): GroupRow {
  const row = { service, scorecard: summary, ...defined({ url: url || undefined }) }
  if (conclusion === null)
    return { ...row, state: 'running', words: 'running', reason: '', scorecard: '' }
  if (conclusion === 'cancelled')
    return { ...row, state: 'cancelled', words: 'cancelled', reason: '' }
  const parsed = parseCheckTitle(title)
  if (!parsed) return { ...row, state: 'error', words: 'error', reason: title }
  return { ...row, state: parsed.verdict, words: formatCheckVerdict(parsed), reason: parsed.reason }
}

/** The check run on the head commit, or the commit status that stands in for it. */
export const checkPublisher = (github: GitHub, check: CheckHandle): Publisher => ({
  id: 'check',
  publish: async report => closeCheck(github, check, closingOf(report)),
})

/** What goes into the state of a step, which the runner gives to the post step by a variable. */
const dueBudgetBytes = 10_000

/** How the post step closes the check of a run where the step itself could not. */
export const dueClosing = (report: Report): DueClosing => {
  const { summary, ...closing } = closingOf(report)
  return { ...closing, summary: summary(dueBudgetBytes) }
}

/** How the check of a run is closed. */
function closingOf({ record, scorecard }: Report): CheckClosing {
  const isCancelled = wasInterrupted(record)
  return {
    conclusion: isCancelled ? 'cancelled' : conclusionOf(record.verdict, record),
    title: isCancelled ? 'cancelled' : titleOf(record),
    summary: budget => renderMarkdown(scorecard, budget),
    ...defined({ text: checkText(record) }),
  }
}

export const summaryPublisher = (path: string | undefined): Publisher => ({
  id: 'summary',
  publish: async ({ scorecard }) => {
    if (!path) return { kind: 'skipped', why: 'the runner gave no summary file' }
    return appendJobSummary(path, renderSummary(scorecard))
  },
})

export const cancelledRun = ({ service, context }: Pick<RunRecord, 'service' | 'context'>) => ({
  service,
  ...defined({ commit: context.commit || undefined, runUrl: context.runUrl || undefined }),
})

const titleOf = ({ verdict, reason, advisory, wouldBlock }: RunRecord): string =>
  `${formatCheckVerdict({ verdict, advisory, wouldBlock })}: ${reason}`
