import { expect, test } from 'vitest'
import type { PastRun } from '../../../src/model/advisory.ts'
import {
  renderAdvisoryJson,
  renderAdvisoryMarkdown,
  renderAdvisoryTerminal,
} from '../../../src/render/advisory.ts'

const run = (more: Partial<PastRun> = {}): PastRun => ({
  service: 'shop',
  verdict: 'pass',
  reason: 'all hold',
  advisory: true,
  effect: { kind: 'none' },
  commit: 'c0ffee0'.padEnd(40, '0'),
  pullRequest: 7,
  ...more,
})
const would = (rule: 'fail' | 'no-data' | 'error', more: Partial<PastRun> = {}) =>
  run({
    verdict: rule === 'no-data' ? 'inconclusive' : rule,
    effect: { kind: 'would-block', rule },
    ...more,
  })
const past = (...runs: PastRun[]) => ({
  from: '40 pull requests of acme/shop since 2026-10-27',
  runs,
  notes: [],
})
const plain = { color: false, width: 120 }

test('the summary counts what would have blocked, by its rule, and the services', () => {
  const runs = [
    ...Array.from({ length: 5 }, () => run()),
    would('fail'),
    would('fail'),
    would('no-data', { service: 'cart' }),
  ]
  const text = renderAdvisoryTerminal(past(...runs), plain)
  expect(text).toContain('Of 8 runs 3 would have blocked: 2 fail, 1 no-data.')
  expect(text).toContain('2 services, in 40 pull requests of acme/shop since 2026-10-27.')
  expect(renderAdvisoryMarkdown(past(...runs))).toContain(
    '**Of 8 runs 3 would have blocked: 2 fail, 1 no-data.**',
  )
})

test('what did block is counted apart', () => {
  const text = renderAdvisoryTerminal(
    past(run(), run({ verdict: 'fail', effect: { kind: 'blocked', rule: 'fail' } })),
    plain,
  )
  expect(text).toContain(
    'Of 2 runs 0 would have blocked. 1 did block: 1 fail.'.replace('. 1', '.\n1'),
  )
})

test('a row tells pull request, commit, service, verdict and reason', () => {
  const text = renderAdvisoryTerminal(
    past(would('fail', { reason: 'p(95) < 1s is broken: 2 s' })),
    plain,
  )
  expect(text).toMatch(/#7 +c0ffee0 +shop +fail +yes \(fail\) +p\(95\) < 1s is broken: 2 s/)
})

test('nothing found says so', () => {
  expect(renderAdvisoryTerminal(past(), plain)).toBe(
    'No run of the gate was found in 40 pull requests of acme/shop since 2026-10-27.\n',
  )
  expect(JSON.parse(renderAdvisoryJson(past()))).toMatchObject({
    summary: { runs: 0, wouldHaveBlocked: 0, blocked: 0 },
  })
})

test('of too many runs those that would have blocked are shown', () => {
  const many = [
    ...Array.from({ length: 300 }, () => run()),
    would('error', { reason: 'the last one' }),
  ]
  const text = renderAdvisoryTerminal(past(...many), plain)
  expect(text).toContain('the last one')
  expect(text).toContain('201 more are left out here')
  expect(JSON.parse(renderAdvisoryJson(past(...many))).runs).toHaveLength(301)
})

test('foreign text is one harmless cell', () => {
  const reason = 'a | b\n\u001b[31m @octocat <img src=x> \u202E'
  const runs = [would('fail', { reason, service: 'x | `y`' })]
  const markdown = renderAdvisoryMarkdown(past(...runs))
  const row = markdown.split('\n').find(line => line.includes('#7'))!
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(7)
  expect(row).not.toMatch(/(?<!\\)<img|(?<!`)@octocat|\u202E/)
  const terminal = renderAdvisoryTerminal(past(...runs), plain)
  for (const text of [row, terminal]) expect(text).not.toContain('\u001b')
  expect(terminal).not.toContain('\u202E')
})
