import { marked } from 'marked'
import { expect, test } from 'vitest'
import { type GroupRow, renderGroup } from '../../../../src/render/markdown/group.ts'

const row = (service: string, more: Partial<GroupRow> = {}): GroupRow => ({
  service,
  state: 'pass',
  words: 'pass',
  reason: 'every objective holds',
  scorecard: `## ${service}\n\ntable`,
  ...more,
})
const tableOf = (text: string) =>
  marked.lexer(text).find(token => token.type === 'table') as { rows: unknown[] }

test('the worst comes first, in title, table and scorecards; one that still runs has none', () => {
  const url = 'https://github.com/acme/shop/runs/1'
  const failed = row('cart', { state: 'fail', words: 'fail', reason: 'p(95) < 200ms: 310 ms', url })
  const running = row('search', { state: 'running', words: 'running', reason: '', scorecard: '' })
  expect(renderGroup('shop', [row('api'), failed, running], 60_000)).toBe(
    [
      '## ❌ Reliability Gate: shop — 1 of 3 services: fail',
      [
        '|  | Service | Verdict | Reason |',
        '| :-: | --- | --- | --- |',
        `| ❌ | cart | [fail](${url}) | p(95) \\< 200ms: 310 ms |`,
        '| ⏳ | search | running |  |',
        '| ✅ | api | pass | every objective holds |',
      ].join('\n'),
      '<details><summary>❌ <code>cart</code></summary>\n\n## cart\n\ntable\n\n</details>',
      '<details><summary>✅ <code>api</code></summary>\n\n## api\n\ntable\n\n</details>\n',
    ].join('\n\n'),
  )
})

test('what is too long loses what is folded, then scorecards, and never a row of the table', () => {
  const long = `## head\n\n<details><summary>more</summary>\n\n${'x'.repeat(5000)}\n\n</details>`
  const parts = Array.from({ length: 20 }, (_, i) => row(`service-${i}`, { scorecard: long }))
  for (const budget of [60_000, 20_000, 6000, 3000]) {
    const text = renderGroup('shop', parts, budget)
    expect(tableOf(text).rows).toHaveLength(20)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget)
    expect(text).toContain('Not everything fits')
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
  }
  expect(renderGroup('shop', parts, 60_000)).toContain('xxx')
})

test('foreign names and titles break neither table nor page, and lead nowhere', () => {
  const text = renderGroup(
    '</summary><img src=x>',
    [
      row('a|b\n`@octocat', {
        scorecard: 'table',
        reason: '<script> #1 | ',
        url: 'javascript:alert(1)',
      }),
      row('</summary><b>', { scorecard: 'table', url: 'https://evil.example/x)[y](z' }),
    ],
    60_000,
  )
  expect(tableOf(text).rows).toHaveLength(2)
  const html = marked.parse(text, { async: false })
  expect(html).not.toMatch(/<(img|script|b)\b|href=/)
  expect(html.match(/<summary>/g)).toHaveLength(2)
})
