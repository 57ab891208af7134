import { expect, test } from 'vitest'
import { findHandshake } from '../../../../src/judge/load/handshake-objective.ts'
import type { Handshake } from '../../../../src/model/evidence/handshake.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'

const least = { days: 13.5, version: 1.2, cipher: 128, chain: 1 }
const most = { days: 80, version: 1.3, cipher: 256, chain: 3 }
const certificate = { side: 'head', name: 'certificate', count: 9, least, most } as const
const other = { ...certificate, name: 'other', count: 1, least: { ...least, days: -2.25 } } as const
const report = {
  handshakes: [certificate, other, { ...other, side: 'base', least: { ...least, days: -9 } }],
} as Partial<LoadReport> as LoadReport

const find = (of: keyof Handshake, more: Partial<LoadObjective>, given = report) =>
  findHandshake(
    {
      kind: 'load',
      name: of,
      metric: { kind: 'handshake', of },
      comparator: '>=',
      unit: 'none',
      threshold: 1,
      key: false,
      weight: 1,
      advisory: false,
      ...more,
    },
    of,
    given,
  )

test('the worst of all handshakes of head counts, at the bound that the comparator sets', () => {
  const days = { unit: 'd', request: 'certificate' }
  expect(find('days', { ...days, threshold: 14 })).toEqual({
    verdict: 'fail',
    value: 13.5,
    interval: null,
    reason: expect.stringMatching(/^13\.5 d.* \(the lowest of 9 handshakes\)\.$/),
  })
  expect(find('days', { ...days, threshold: 13.5 }).verdict).toBe('pass')
  expect(find('days', { ...days, threshold: 7, warn: 14 }).verdict).toBe('warn')
  expect(find('version', { threshold: 1.3 })).toMatchObject({ verdict: 'fail', value: 1.2 })
  expect(find('cipher', { threshold: 128 })).toMatchObject({ verdict: 'pass', value: 128 })
  const chain = find('chain', { comparator: '<=', threshold: 2 })
  expect(chain).toMatchObject({ verdict: 'fail', value: 3 })
  expect(chain.reason).toContain('(the highest of 10 handshakes)')
})

test('without the name of a request all of them count, and an expired certificate is below zero', () => {
  expect(find('days', { unit: 'd', threshold: 1 })).toMatchObject({ verdict: 'fail', value: -2.25 })
})

test('no handshake is no data, and never a pass', () => {
  const none = { handshakes: [] } as Partial<LoadReport> as LoadReport
  expect(find('days', {}, none)).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  expect(find('days', { request: 'gone' })).toMatchObject({ cause: 'no-data', value: null })
})
