import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { renderCancelled } from '../../../src/render/markdown/cancelled.ts'
import { renderMarkdown, renderSummary } from '../../../src/render/markdown/scorecard.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { actsOnGitHub, nastyText, recordWith } from './hostile-text.ts'
import { readTree } from './html-tree.ts'

const comment = (record: RunRecord, budget?: number) =>
  renderMarkdown(buildScorecard(record), budget)
const summary = (record: RunRecord) => renderSummary(buildScorecard(record))
const bytes = (text: string) => Buffer.byteLength(text, 'utf8')

describe('the comment', () => {
  // Every other way in which a run ends is among the real ones in `cases`.
  test.each(['too-few-requests', 'several-series', 'advisory', 'server', 'hostile'] as const)(
    'of the example "%s" reads as it always did',
    async name => {
      await expect(comment(exampleRecord(name))).toMatchFileSnapshot(`./golden/${name}.golden.md`)
    },
  )

  test.each([
    ['pass', '## ✅ Reliability Gate: checkout-api — pass · A (100)'],
    ['warn', '## ⚠️ Reliability Gate: checkout-api — warn · B (83)'],
    ['fail', '## ❌ Reliability Gate: checkout-api — fail · F (59)'],
    ['too-few-requests', '## ❓ Reliability Gate: checkout-api — inconclusive: too few requests'],
    ['no-data', '## ❓ Reliability Gate: checkout-api — inconclusive: no data'],
    ['never-ready', '## 🛑 Reliability Gate: checkout-api — error'],
    ['advisory', '## ❌ Reliability Gate: checkout-api — would have failed (advisory) · F (59)'],
  ] as const)('of "%s" begins with its verdict, and the reason is below it', (name, title) => {
    const record = exampleRecord(name)
    const [first, , second] = comment(record).split('\n')
    expect(first).toBe(title)
    expect(second!.replaceAll('**', '')).toContain(record.reason.replaceAll('<', '\\<'))
  })

  test.each([
    ['pass', ''],
    ['fail', 'This blocks the merge.'],
    ['no-data', 'This blocks the merge (policy `no-data: block`).'],
    ['too-few-requests', 'This blocks the merge (policy `too-few-requests: block`).'],
    ['never-ready', 'This blocks the merge (policy `error: block`).'],
    ['advisory', 'Advisory: this run blocks nothing. It would have blocked.'],
  ] as const)('of "%s" says what becomes of the check', (name, consequence) => {
    const record = exampleRecord(name)
    const line = comment(record).split('\n')[2]!.replaceAll('**', '')
    expect(line.slice(record.reason.replaceAll('<', '\\<').length).trim()).toBe(consequence)
  })

  test('sets a short reason in bold, and of a long one only what it is about', () => {
    expect(comment(exampleRecord('pass')).split('\n')[2]).toBe('**All 4 objectives hold.**')
    expect(comment(exampleRecord('fail')).split('\n')[2]).toMatch(
      /^\*\*p\(99\)\{checkout\} \\< 500ms is broken:\*\* \d/,
    )
  })

  test('folds the chart of a run that passes, and shows that of any other', () => {
    expect(comment(exampleRecord('pass'))).toContain(
      '<details><summary>p(95) of all requests over time</summary>',
    )
    expect(comment(exampleRecord('fail'))).not.toContain('over time</summary>')
  })

  test('says what is open once, however many objectives it concerns', () => {
    expect(comment(exampleRecord('generator'))).toContain(
      '- ❓ `availability >= 99.9%`, `p(95) < 300ms`: Measured by a load generator that did not keep up;',
    )
  })

  test('links to nothing but the commit, the run and the guide', () => {
    const links = readTree(
      marked.parse(comment(exampleRecord('fail')), { async: false }),
    ).elements.flatMap(({ attributes }) => attributes.href ?? [])
    const run = 'https://github.com/acme/checkout-api/actions/runs/19044210'
    const commit =
      'https://github.com/acme/checkout-api/commit/4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c'
    const guide = 'https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md'
    expect(links).toEqual([commit, run, run, guide])
  })
})

describe('foreign text, wherever it stands', () => {
  const ours = new Set(
    'h2 p strong code sub table thead tbody tr th td ul li details summary pre a em'.split(' '),
  )
  const guide = 'https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md'
  /**
   * Addresses that the record's config names, and no character that could mean anything to a
   * format.
   */
  const named = /^https:\/\/(prometheus|grafana)\.example\/[\w\-.~%/?=&+:@,$]*$/

  test.each([
    ['comment', comment],
    ['summary', summary],
  ])('yields no element, link, comment or mention of its own in the %s', (_, render) => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements, comments, blocks } = readTree(
          marked.parse(render(recordWith(text)), { async: false }),
        )
        expect(elements.filter(({ name }) => !ours.has(name))).toEqual([])
        expect(comments).toEqual([])
        for (const { name, attributes } of elements) {
          if (name === 'a')
            expect(attributes.href === guide || named.test(attributes.href!)).toBe(true)
          else
            expect(
              Object.keys(attributes).filter(key => !['class', 'align', 'open'].includes(key)),
            ).toEqual([])
        }
        expect(blocks.join('\n')).not.toMatch(actsOnGitHub)
      }),
      { numRuns: 60 },
    )
  })

  test('breaks no table', () => {
    fc.assert(
      fc.property(nastyText, text => expectWholeTables(comment(recordWith(text)))),
      { numRuns: 60 },
    )
  })
})

/** Every table has as many cells in each row as in its head, by the rules of two parsers. */
function expectWholeTables(markdown: string): void {
  let columns = 0
  for (const line of markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').split('\n')) {
    if (!line.startsWith('| ')) {
      columns = 0
      continue
    }
    const pipes = line.match(/(?<!\\)\|/g)!.length
    const byParity = [...line.matchAll(/(\\*)\|/g)].filter(
      ([, slashes]) => slashes!.length % 2 === 0,
    ).length
    columns ||= pipes
    expect([line, pipes, byParity]).toEqual([line, columns, columns])
  }
}

describe('a comment that is too long', () => {
  /** Far more than fits, of characters that take two UTF-16 units and four bytes. */
  function huge(): RunRecord {
    const record = exampleRecord('fail')
    const wide = '😀'.repeat(400)
    const many = <T>(items: readonly T[], times: number): T[] =>
      Array.from({ length: times }, () => items).flat()
    return {
      ...record,
      reason: wide,
      objectives: many(record.objectives, 50).map((row, i) => ({
        ...row,
        name: `${i}${wide}`,
        query: wide.repeat(9),
      })),
      notes: Array.from({ length: 100 }, () => ({ source: wide, message: wide, hint: wide })),
    }
  }

  test('keeps within any budget, whole: no cut character, no cut table, no open section', () => {
    const scorecard = buildScorecard(huge())
    expect(bytes(renderMarkdown(scorecard, 1e9))).toBeGreaterThan(200_000)
    for (const budget of [
      60, 200, 1000, 3000, 5000, 10_000, 20_000, 40_000, 60_000, 65_535, 120_000, 180_000,
    ]) {
      const text = renderMarkdown(scorecard, budget)
      expect(bytes(text)).toBeLessThanOrEqual(budget)
      expect(text.isWellFormed()).toBe(true)
      expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length)
      expectWholeTables(text)
      expect(text.startsWith('## ❌ Reliability Gate: ')).toBe(true)
    }
  })

  test('uses 60,000 bytes and no more', () => {
    const record = huge()
    const text = comment(record)
    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(text).toBe(comment(record, 60_000))
  })

  test('sheds sections in a fixed order and says which', () => {
    const record = exampleRecord('fail')
    const whole = comment(record)
    expect(whole).not.toContain('Left out for size')
    const line = (budget: number) =>
      /Left out for size: (.*)\. The/.exec(comment(record, budget))?.[1]
    expect(line(bytes(whole) - 1)).toBe('server metrics')
    expect(line(3000)).toBe('server metrics, endpoints, errors, about this run')
    expect(line(1000)).toBe(
      'server metrics, endpoints, errors, about this run, load generator, run it again, chart, reasons',
    )
  })

  test('keeps the worst objectives where not all fit', () => {
    const text = comment(huge(), 20_000)
    expect(text).toMatch(/\d+ more objectives, none of them worse, are in the report\./)
    const rows = text.split('\n').filter(line => /^\| .*`/.test(line))
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(row => row.startsWith('| ❌\u00A0fail |'))).toBe(true)
  })
})

test('a cancelled run is told in three lines', () => {
  const runUrl = 'https://github.com/acme/checkout-api/actions/runs/19044210'
  expect(
    renderCancelled({ service: 'checkout-api', commit: '4f6c1e2a9b7d3508', runUrl }),
  ).toMatchInlineSnapshot(`
    "## ⚪ Reliability Gate: checkout-api — cancelled

    The run was cancelled before it had a verdict. Nothing is known about this commit; run the job again for a scorecard.

    commit \`4f6c1e2\` · [workflow run](https://github.com/acme/checkout-api/actions/runs/19044210)
    "
  `)
  const hostile = renderCancelled({ service: '@octocat', runUrl: 'https://evil.example/x](y' })
  expect(hostile).toContain('Gate: `@octocat` — cancelled')
  expect(hostile).not.toContain('evil.example')
})

test('where several sources were queried, each query names its own', () => {
  const record = exampleRecord('server')
  const textOf = (one: RunRecord) => renderMarkdown(buildScorecard(one))
  expect(textOf(record)).not.toContain(' (prometheus): ')
  const [first, other] = record.objectives.filter(({ query }) => query !== undefined)
  const objectives = record.objectives.map(one =>
    one === first ? { ...one, source: 'loki' } : one,
  )
  const text = textOf({ ...record, objectives })
  const lines = text.split('\n').filter(line => /\((loki|prometheus)\): /.test(line))
  expect(lines[0]).toContain(`\`${first!.name}\` (loki): `)
  expect(lines[1]).toContain(`\`${other!.name}\` (prometheus): `)
})
