import { expect, test } from 'vitest'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const cardOf = (...texts: string[]) => {
  const record = exampleRecord('pass')
  const lines = texts.map(text => ({ at: Date.parse('2026-03-01T12:00:01.250Z'), text }))
  const logs = [{ name: 'checkout', lines }]
  return buildScorecard({ ...record, evidence: { ...record.evidence, logs } })
}

test('lines of failed requests stand below the name of the request, each with its time', () => {
  const text = renderTerminal(cardOf('payment refused', 'gave up'), { color: false, width: 100 })
  expect(text).toContain('Logs of failed requests')
  expect(text).toMatch(/\n +\S*checkout\S*:\n +12:00:01\.250 payment refused\n +[\d:.]+ gave up\n/)
})

test('nothing that a line says acts on a page or in a comment', () => {
  const card = cardOf('<img src=x onerror=alert(1)> ``` @team ![x](http://a.example/b) | a')
  expect(renderHtml(card)).not.toContain('<img src=x')
  const markdown = renderMarkdown(card)
  expect(markdown).not.toMatch(/(^|[^`\\])<img src=x/)
  expect(markdown).not.toMatch(/^\s*!\[x\]/m)
})

test('without lines there is no section', () => {
  const none = buildScorecard(exampleRecord('pass'))
  expect(renderTerminal(none, { color: false, width: 100 })).not.toContain('Logs of failed')
})
