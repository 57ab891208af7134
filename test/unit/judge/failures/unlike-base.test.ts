import { describe, expect, test } from 'vitest'
import { unlikeBase } from '../../../../src/judge/failures/unlike-base.ts'
import { judge } from '../../../../src/judge/judge.ts'
import type { LoadCell, Side } from '../../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan } from '../../../../src/model/plan/load.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { evidence } from '../build.ts'
import { comparedRun, p95, planFor, took } from '../comparison/build.ts'

const getRoot: HttpRequestPlan = {
  name: 'GET /',
  method: 'GET',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
}

type Sizes = (window: number) => number

/** A run without a change in time; `sizes`: bytes of each response. */
function runOf(sizes: Record<Side, Sizes>, more: Partial<HttpRequestPlan> = {}) {
  const run = comparedRun(24, () => ({ head: took(100), base: took(100) }))
  const withBytes = (cell: LoadCell): LoadCell => ({
    ...cell,
    bytes: { sent: 0, received: cell.completed * sizes[cell.side](cell.window) },
  })
  const plan = planFor([p95], 60)
  return {
    plan: { ...plan, load: { ...plan.load, requests: [{ ...getRoot, ...more }] } },
    report: { ...run, cells: run.cells.map(withBytes) },
  }
}
const always = (bytes: number) => () => bytes
const found = ({ plan, report }: ReturnType<typeof runOf>) =>
  unlikeBase(plan.load, report).map(({ says, isCertain }) => [says, isCertain])
const judged = ({ plan, report }: ReturnType<typeof runOf>) =>
  judge(plan, evidence(report)).objectives[0]!

describe('a page that is', () => {
  test('an error page in disguise holds only with a warning that tells both sizes', () => {
    const run = runOf({ head: always(203), base: always(12_300) })
    const says = 'GET / returns 203 B a response, and 12.3 kB on the baseline'
    expect(found(run)).toEqual([[says, true]])
    const { verdict, reason } = judged(run)
    expect(verdict).toBe('warn')
    expect(reason.endsWith(`; but ${says}.`)).toBe(true)
  })

  test('smaller or larger by less than that is told, and holds', () => {
    const smaller = runOf({ head: always(2500), base: always(12_300) })
    expect(found(smaller)).toEqual([[expect.stringContaining('2.5 kB'), false]])
    expect(judged(smaller).verdict).toBe('pass')
    const larger = runOf({ head: always(200_000), base: always(12_300) })
    expect(found(larger)).toEqual([[expect.stringContaining('200 kB'), false]])
  })

  test.each([
    ['a third of it', always(4100), always(12_300)],
    ['small on both sides', always(120), always(600)],
    ['of a size that varies', (window: number) => (window === 5 ? 9000 : 300), always(12_300)],
    ['of a size that varies on base', always(300), (window: number) => 300 + 3000 * (window % 5)],
  ])('%s is nothing to tell', (_, head, base) => {
    expect(found(runOf({ head, base }))).toEqual([])
  })

  test('compressed on request, or described by a text, is no error page', () => {
    const sizes = { head: always(900), base: always(12_300) }
    const headers = { 'Accept-Encoding': new Secret('gzip') }
    expect(found(runOf(sizes, { headers }))).toEqual([[expect.any(String), false]])
    expect(found(runOf(sizes, { expect: { body: { text: 'Products' } } } as never))).toEqual([])
  })
})

test('a target that says "not modified" to every request was not measured like its base', () => {
  const run = runOf({ head: always(300), base: always(300) })
  const cells = run.report.cells.map(cell =>
    cell.side === 'head' ? { ...cell, statuses: { 304: cell.completed } } : cell,
  )
  const answered = { ...run, report: { ...run.report, cells } }
  expect(found(answered)).toEqual([
    ["every response of GET / is 304 (not modified), and none of the baseline's is", true],
  ])
  expect(judged(answered).verdict).toBe('warn')
})
