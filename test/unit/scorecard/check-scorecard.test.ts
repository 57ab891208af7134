import { expect, test } from 'vitest'
import { judgeChecks } from '../../../src/judge/checks.ts'
import type { CheckRecord, JudgedCheck } from '../../../src/model/check-record.ts'
import { checkRenderings } from '../../../src/render/renderings.ts'

const check = (of: Partial<JudgedCheck>): JudgedCheck => ({
  name: 'api',
  kind: 'http',
  address: 'GET /health',
  verdict: 'pass',
  reason: 'good',
  ms: 12,
  tries: [{ ms: 12, good: true }],
  ...of,
})

const recordOf = (checks: JudgedCheck[]): CheckRecord => ({
  schemaVersion: 1,
  kind: 'check',
  ...judgeChecks(checks),
  service: 'shop',
  commit: null,
  startedAt: '2026-01-02T03:04:05.000Z',
  checks,
  gate: { name: 'reliability-gate', version: '0.1.0' },
  context: {},
})

test('a check that could not be made says why and what to do, in Markdown and in a terminal', () => {
  const ping = check({
    name: 'host',
    kind: 'ping',
    address: 'db.internal',
    verdict: 'error',
    reason: 'there is no program',
    hint: 'install it',
    ms: null,
  })
  const record = recordOf([check({}), ping])
  const { markdown, terminal } = checkRenderings
  expect(markdown(record)).toMatch(/\| `host` \| ping `db\.internal` \| 🛑\serror \| – \|/u)
  expect(markdown(record)).toMatch(/- 🛑\s`host`: there is no program; install it/u)
  expect(terminal(record)).toContain('there is no program; install it')
  expect(terminal(record)).toContain('Of 2 checks, 1 could not be made: host')
})

test('foreign text in a check cannot become markup', () => {
  const record = recordOf([
    check({ name: '<img src=x>', verdict: 'fail', reason: '<script>alert(1)</script>' }),
  ])
  expect(checkRenderings.html(record)).not.toMatch(/<script>alert|<img src=x>/)
  expect(checkRenderings.markdown(record)).not.toMatch(/^[^`]*<script>/m)
})
