import type { RunRecord } from '../model/record.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { type Report, reportOf } from '../scorecard/build-scorecard.ts'
import { buildCheckScorecard } from '../scorecard/check-scorecard.ts'
import { buildReviewScorecard } from '../scorecard/review/review-scorecard.ts'
import { renderHtml } from './html/report.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown, renderSummary } from './markdown/scorecard.ts'
import { renderTerminal } from './terminal/terminal.ts'

/** All that is drawn of a scorecard, whatever it is a scorecard of, and `others` beside it. */
const renderingsOf = <T, Others extends Record<string, (of: T) => string>>(
  scorecardOf: (of: T) => Scorecard,
  others: Others,
) => ({
  markdown: (of: T) => renderMarkdown(scorecardOf(of)),
  summary: (of: T) => renderSummary(scorecardOf(of)),
  html: (of: T) => renderHtml(scorecardOf(of)),
  ...others,
  terminal: (of: T) => renderTerminal(scorecardOf(of), { color: false, width: 100 }),
})

/** Every format by its name, as `render --format` takes it: the one place to add another. */
export const renderings = renderingsOf(({ scorecard }: Report) => scorecard, {
  json: ({ record }) => renderJson(record),
  junit: ({ scorecard }) => renderJunit(scorecard),
})

export type Format = keyof typeof renderings

/** A record in one format. */
export const render = (format: Format, record: RunRecord): string =>
  renderings[format](reportOf(record))

const plainJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The formats of a round of checks, by their names. */
export const checkRenderings = renderingsOf(buildCheckScorecard, { json: plainJson })

export type CheckFormat = keyof typeof checkRenderings

/** The formats of a review, by their names. */
export const reviewRenderings = renderingsOf(buildReviewScorecard, { json: plainJson })

export type ReviewFormat = keyof typeof reviewRenderings
