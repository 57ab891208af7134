import type { Review } from '../model/review.ts'
import { buildReviewScorecard } from '../scorecard/review/review-scorecard.ts'
import { renderHtml } from './html/report.ts'
import { renderMarkdown } from './markdown/comment.ts'
import { renderSummary } from './markdown/summary.ts'
import { renderTerminal } from './terminal/terminal.ts'

/** The formats of a review, by their names. */
export const reviewRenderings = {
  markdown: review => renderMarkdown(buildReviewScorecard(review)),
  summary: review => renderSummary(buildReviewScorecard(review)),
  html: review => renderHtml(buildReviewScorecard(review)),
  json: review => `${JSON.stringify(review, null, 2)}\n`,
  terminal: review => renderTerminal(buildReviewScorecard(review), { color: false, width: 100 }),
} as const satisfies Record<string, (review: Review) => string>

export type ReviewFormat = keyof typeof reviewRenderings
