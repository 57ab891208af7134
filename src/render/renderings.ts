import type { RunRecord } from '../model/record.ts'
import { buildScorecard } from '../scorecard/build-scorecard.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { renderSummary } from './summary.ts'
import { renderTerminal } from './terminal.ts'

/** Every format by its name, as `render --format` takes it: the one place to add another. */
export const renderings = {
  markdown: record => renderMarkdown(buildScorecard(record)),
  summary: record => renderSummary(buildScorecard(record)),
  html: record => renderHtml(buildScorecard(record)),
  json: renderJson,
  junit: record => renderJunit(buildScorecard(record)),
  terminal: record => renderTerminal(buildScorecard(record), { color: false, width: 100 }),
} as const satisfies Record<string, (record: RunRecord) => string>

export type Format = keyof typeof renderings

export const isFormat = (text: string): text is Format => Object.hasOwn(renderings, text)
