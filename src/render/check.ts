import type { CheckRecord } from '../model/check-record.ts'
import { buildCheckScorecard } from '../scorecard/check-scorecard.ts'
import { renderHtml } from './html/report.ts'
import { renderMarkdown } from './markdown/comment.ts'
import { renderSummary } from './markdown/summary.ts'
import { renderTerminal } from './terminal/terminal.ts'

/** The formats of a round of checks, by their names. */
export const checkRenderings = {
  markdown: record => renderMarkdown(buildCheckScorecard(record)),
  summary: record => renderSummary(buildCheckScorecard(record)),
  html: record => renderHtml(buildCheckScorecard(record)),
  json: record => `${JSON.stringify(record, null, 2)}\n`,
  terminal: record => renderTerminal(buildCheckScorecard(record), { color: false, width: 100 }),
} as const satisfies Record<string, (record: CheckRecord) => string>

export type CheckFormat = keyof typeof checkRenderings
