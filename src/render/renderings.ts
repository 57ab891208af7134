import type { RunRecord } from '../model/record.ts'
import { type Report, reportOf } from '../scorecard/report.ts'
import { renderHtml } from './html/report.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown/comment.ts'
import { renderSummary } from './markdown/summary.ts'
import { renderTerminal } from './terminal/terminal.ts'

/** Every format by its name, as `render --format` takes it: the one place to add another. */
export const renderings = {
  markdown: ({ scorecard }) => renderMarkdown(scorecard),
  summary: ({ scorecard }) => renderSummary(scorecard),
  html: ({ scorecard }) => renderHtml(scorecard),
  json: ({ record }) => renderJson(record),
  junit: ({ scorecard }) => renderJunit(scorecard),
  terminal: ({ scorecard }) => renderTerminal(scorecard, { color: false, width: 100 }),
} as const satisfies Record<string, (report: Report) => string>

export type Format = keyof typeof renderings

/** A record in one format. */
export const render = (format: Format, record: RunRecord): string =>
  renderings[format](reportOf(record))
