import { interrupted } from '../gate/gather-evidence.ts'
import type { Publisher } from '../gate/publish-record.ts'
import type { GitHub } from '../github/github.ts'
import type { RunRecord } from '../model/record.ts'
import { type CheckHandle, closeCheck, conclusionOf } from '../publish/check-run.ts'
import { formatCheckVerdict } from '../publish/check-title.ts'
import { type CommentMode, markCommentCancelled, publishComment } from '../publish/comment.ts'
import { appendJobSummary } from '../publish/job-summary.ts'
import { renderCancelled } from '../render/cancelled.ts'
import { renderMarkdown } from '../render/markdown.ts'
import { renderSummary } from '../render/summary.ts'
import { buildScorecard } from '../scorecard/build-scorecard.ts'
import { historyText } from './check-history.ts'

const wasInterrupted = (record: RunRecord) => record.evidence.failure?.code === interrupted

/** The sticky comment of the pull request; of a cancelled run only a comment that is there says so. */
export const commentPublisher = (github: GitHub, mode: CommentMode): Publisher => ({
  id: 'comment',
  publish: async record => {
    const { pullRequest, commit } = record.context
    if (pullRequest === undefined) return { kind: 'skipped', why: 'there is no pull request' }
    const to = { pullRequest, of: { service: record.service }, mode, commit }
    if (wasInterrupted(record))
      return markCommentCancelled(github, { ...to, body: renderCancelled(cancelledRun(record)) })
    const scorecard = buildScorecard(record)
    return publishComment(github, { ...to, blocks: record.blocks, body: budget => renderMarkdown(scorecard, budget) })
  },
})

/** The check run on the head commit, or the commit status that stands in for it. */
export const checkPublisher = (github: GitHub, check: CheckHandle): Publisher => ({
  id: 'check',
  publish: async record => {
    const scorecard = buildScorecard(record)
    const conclusion = wasInterrupted(record)
      ? 'cancelled'
      : conclusionOf(record.verdict, { blocks: record.blocks, advisory: record.advisory })
    const title = wasInterrupted(record) ? 'cancelled' : titleOf(record)
    const text = historyText(record)
    const summary = (budget: number) => renderMarkdown(scorecard, budget)
    return closeCheck(github, check, { conclusion, title, summary, ...(text !== undefined && { text }) })
  },
})

export const summaryPublisher = (path: string | undefined): Publisher => ({
  id: 'summary',
  publish: async record => {
    if (!path) return { kind: 'skipped', why: 'the runner gave no summary file' }
    return appendJobSummary(path, renderSummary(buildScorecard(record)))
  },
})

export const cancelledRun = ({ service, context }: Pick<RunRecord, 'service' | 'context'>) => ({
  service,
  ...(context.commit && { commit: context.commit }),
  ...(context.runUrl && { runUrl: context.runUrl }),
})

const titleOf = ({ verdict, reason, advisory, wouldBlock }: RunRecord): string =>
  `${formatCheckVerdict({ verdict, advisory, wouldBlock })}: ${reason}`
