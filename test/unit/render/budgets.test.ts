import { describe, expect, test } from 'vitest'
import { renderBudgetBar } from '../../../src/render/html/pictures/budget-bar.ts'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { render } from '../../../src/render/renderings.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { displayWidth } from '../../../src/render/terminal/terminal-text.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { budgetBar } from '../../../src/scorecard/text/budgets.ts'
import { budgetNames, budgetRecord } from '../../support/examples/example-budgets.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { readTree } from './html-tree.ts'

describe.each(budgetNames)('a run with error budgets, %s', name => {
  const scorecard = buildScorecard(budgetRecord(name))

  test('reads in the comment as it always did', async () => {
    await expect(renderMarkdown(scorecard)).toMatchFileSnapshot(`./golden/${name}.golden.md`)
  })

  test('is told in every format for people', () => {
    for (const format of ['markdown', 'summary', 'html', 'terminal'] as const) {
      expect(render(format, budgetRecord(name))).toContain('checkout')
      expect(render(format, budgetRecord(name))).toMatch(/Error budget/)
    }
  })

  test('fits any terminal', () => {
    for (const width of [60, 80, 120]) {
      const lines = renderTerminal(scorecard, { color: false, width }).split('\n')
      expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
    }
  })
})

test('a spent budget makes what is not decided red, and the scorecard says why', () => {
  const scorecard = buildScorecard(budgetRecord('budget-spent'))
  expect(scorecard.ruling).toEqual({ rule: 'too-few-requests', blocks: true, byBudget: true })
  const comment = renderMarkdown(scorecard)
  expect(comment).toContain(
    'This blocks the merge: an error budget is spent, so what is not decided blocks.',
  )
  expect(comment).toContain(
    'The error budget of checkout is spent (−12%): what is not decided blocks, and the tolerance against the baseline is halved.',
  )
})

test('the terminal shows what is left before the rest', () => {
  const text = renderTerminal(buildScorecard(budgetRecord('budgets')), { color: false, width: 100 })
  expect(text).toMatch(/\n {2}checkout {9}▓▓▓▓▓▓░░░░ 62% of 30 d {2,}0 × {2,}no {2,}≥ 99\.9%\n/)
  expect(text).toContain('ticket after 3 d')
})

test.each(['markdown', 'terminal', 'html'] as const)(
  'a source that is younger than the window shows in %s over how long it was read',
  format => {
    expect(render(format, budgetRecord('budget-young')).replaceAll('\u00a0', ' ')).toContain(
      '100% of 30 d, read over 25m',
    )
  },
)

test('the report draws a bar for what is known', () => {
  const { elements } = readTree(renderHtml(buildScorecard(budgetRecord('budgets'))), 'page')
  expect(
    elements.filter(({ name, attributes }) => name === 'svg' && attributes.class === 'budget'),
  ).toHaveLength(1)
})

test('a run without budgets has no section for them', () => {
  expect(renderHtml(buildScorecard(exampleRecord('pass')))).not.toContain('Error budgets')
})

describe('the bar of a budget', () => {
  test.each([
    [1, '▓▓▓▓▓▓▓▓▓▓'],
    [0.62, '▓▓▓▓▓▓░░░░'],
    [0.04, '░░░░░░░░░░'],
    [-0.12, '░░░░░░░░░░'],
    [1.2, '▓▓▓▓▓▓▓▓▓▓'],
    [null, ''],
  ])('of %d is %j', (left, bar) => expect(budgetBar(left)).toBe(bar))

  test('is as wide as what is left, and marked where nothing is', () => {
    expect(renderBudgetBar(0.62)).toContain('<rect class="left" x="0" y="2" width="111.6"')
    expect(renderBudgetBar(-0.12)).not.toContain('class="left"')
    expect(renderBudgetBar(-0.12)).toContain('class="spent"')
    expect(renderBudgetBar(null)).toBe('')
  })
})
