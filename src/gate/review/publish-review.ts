import type { ReportFolder } from '../../files/report-folder.ts'
import type { Review } from '../../model/review.ts'
import { type WrittenFiles, writeFiles } from '../../publish/files.ts'
import { type IssueStore, publishIssue } from '../../publish/issue.ts'
import type { Publication } from '../../publish/publisher.ts'
import { renderMarkdown } from '../../render/markdown/scorecard.ts'
import { reviewRenderings } from '../../render/renderings.ts'
import { buildReviewScorecard } from '../../scorecard/review/review-scorecard.ts'

/** The files of a review, by what they hold. */
export const reviewFiles = {
  review: 'review.json',
  markdown: 'review.md',
  report: 'review.html',
} as const

/** The issue of the review's period. */
export function reviewIssue(store: IssueStore, review: Review): Promise<Publication> {
  const { service, period } = review
  const scorecard = buildReviewScorecard(review)
  return publishIssue(store, {
    service,
    period: period.label,
    title: `Reliability review ${period.label}: ${service}`,
    body: budget => renderMarkdown(scorecard, budget),
  })
}

export const writeReview = (folder: ReportFolder, review: Review): Promise<WrittenFiles> =>
  writeFiles(folder, {
    [reviewFiles.review]: reviewRenderings.json(review),
    [reviewFiles.markdown]: reviewRenderings.markdown(review),
    [reviewFiles.report]: reviewRenderings.html(review),
  })
