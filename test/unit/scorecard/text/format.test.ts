import { describe, expect, test } from 'vitest'
import { formatMeasured } from '../../../../src/model/basics/units.ts'
import { axisCut, nearLimits, niceTicks } from '../../../../src/scorecard/text/axis.ts'
import { formatInterval } from '../../../../src/scorecard/text/format.ts'
import { formatRow, formatTarget } from '../../../../src/scorecard/text/row.ts'
import { sparkline } from '../../../../src/scorecard/text/sparkline.ts'
import { linkableCommit, linkableRun } from '../../../../src/scorecard/text/words.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'

describe('a measured value', () => {
  test('has three digits, or as many as tell it from its threshold', () => {
    expect(formatMeasured(182.4, 'ms', 200)).toBe('182 ms')
    expect(formatMeasured(200.4, 'ms', 200)).toBe('200.4 ms')
    expect(formatMeasured(200.0004, 'ms', 200)).toBe('200.0004 ms')
    expect(formatMeasured(200, 'ms', 200)).toBe('200 ms')
    expect(formatMeasured(0.99904, 'ratio', 0.999)).toBe('99.904%')
    expect(formatMeasured(0.01004, 'ratio', 0.01)).toBe('1.004%')
    expect(formatMeasured(0.2504, 's', 0.25)).toBe('250.4 ms')
    expect(formatMeasured(95.04, '/s', 95)).toBe('95.04/s')
  })
})

describe('an interval', () => {
  test('has its unit once, and near 100% as many decimals at both ends', () => {
    expect(formatInterval({ lower: 175, upper: 190.2 }, 'ms', 200)).toBe('175–190 ms')
    expect(formatInterval({ lower: 0.9982, upper: 0.99935 }, 'ratio', 0.999)).toBe('99.820–99.935%')
    expect(formatInterval({ lower: 0.7224224, upper: 0.9999975 }, 'ratio', 0.99)).toBe(
      '72.2–99.99975%',
    )
    expect(formatInterval({ lower: 94.2, upper: 96.1 }, '/s', 90)).toBe('94.2–96.1/s')
    expect(formatInterval({ lower: 980, upper: 1230 }, 'ms', 500)).toBe('980 ms – 1.23 s')
    expect(formatInterval({ lower: 3, upper: 3 }, 'none', 5)).toBe('3')
  })

  test('may be open at either end', () => {
    expect(formatInterval({ lower: null, upper: 0.012 }, 'ratio', 0.01)).toBe('≤ 1.2%')
    expect(formatInterval({ lower: 412, upper: null }, 'ms', 300)).toBe('≥ 412 ms')
    expect(formatInterval({ lower: null, upper: null }, 'ms', 300)).toBe('')
  })
})

test('a target is written with its sign', () => {
  expect(exampleRecord('fail').objectives.map(formatTarget)).toEqual([
    '≥ 99.9%',
    '< 300 ms',
    '< 500 ms',
    '< 250 ms',
  ])
})

test('a sparkline is zero-based, has gaps, and keeps the peaks where there are too many values', () => {
  expect(sparkline([0, 1, null, 4, 8])).toBe('▁▂·▅█')
  expect(sparkline([50, 60], 100)).toBe('▅▅')
  expect(sparkline([0, 0])).toBe('▁▁')
  expect(sparkline([])).toBe('')
  const many = sparkline(Array.from({ length: 90 }, (_, i) => (i === 31 ? 8 : 1)))
  expect([many.length, many.indexOf('█')]).toEqual([30, 10])
})

test('an axis has few and round ticks, and ends a little above the highest value', () => {
  expect(niceTicks(300)).toEqual([0, 50, 100, 150, 200, 250, 300, 350])
  expect(niceTicks(0.0048)).toEqual([0, 0.001, 0.002, 0.003, 0.004, 0.005])
  expect(niceTicks(0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  for (const highest of [1e-8, 0.3, 7, 99, 1234, 5e7]) {
    const ticks = niceTicks(highest)
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect(ticks.at(-1)).toBeGreaterThan(highest)
  }
})

test('one timeout does not hide the rest, and a far limit is not drawn', () => {
  expect(axisCut([400, 450, 500, 550, 10_000], [])).toBe(1100)
  expect(axisCut([400, 450, 500, 550, 10_000], [600])).toBe(1200)
  expect(axisCut([400, 450, 500, 550, 900], [])).toBe(Number.POSITIVE_INFINITY)
  expect(nearLimits([{ value: 300 }, { value: 1000 }], 100)).toEqual([{ value: 300 }])
})

test('only the page of a workflow run is ever a link', () => {
  const good = 'https://github.com/acme/api/actions/runs/19044210'
  expect(linkableRun(good)).toBe(good)
  expect(
    linkableRun('https://ghe.acme.example:8443/acme/api/actions/runs/1/attempts/2'),
  ).toBeTruthy()
  for (const bad of [
    undefined,
    '',
    'http://github.com/acme/api/actions/runs/1',
    'javascript:alert(1)',
    `${good})[x](y`,
    `${good}\n`,
    `${good}?x=1`,
    'https://github.com@evil.example/acme/api/actions/runs/1',
  ])
    expect(linkableRun(bad)).toBeUndefined()
})

test('a full commit is linked to beside its run, and nothing else that calls itself one', () => {
  const run = 'https://github.com/acme/api/actions/runs/19044210'
  const commit = '4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c'
  expect(linkableCommit(commit, run)).toBe(`https://github.com/acme/api/commit/${commit}`)
  expect(linkableCommit(commit, `${run}/attempts/2`)).toBe(
    `https://github.com/acme/api/commit/${commit}`,
  )
  for (const [bad, of] of [
    [null, run],
    [commit.slice(0, 7), run],
    [`${commit})[x](y`, run],
    [commit, undefined],
    [commit, 'javascript:alert(1)'],
  ] as const)
    expect(linkableCommit(bad, of)).toBeUndefined()
})

test('an alert rule fires or does not, and is held against no number', () => {
  const [row] = exampleRecord('pass').objectives
  const alert = (value: number | null) => ({
    ...row!,
    source: 'alerts',
    value,
    threshold: 0,
    interval: null,
  })
  expect(formatTarget(alert(0))).toBe('not firing')
  expect([0, 1, 3, null].map(value => formatRow(alert(value)).value)).toEqual([
    'not firing',
    'firing',
    '3 firing',
    '–',
  ])
})
