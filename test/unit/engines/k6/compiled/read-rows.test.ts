import { describe, expect, test } from 'vitest'
import type { ToolRequest } from '../../../../../src/engines/foreign/requests/tool-request.ts'
import { droppedBySecond, readRows } from '../../../../../src/engines/k6/compiled/read-rows.ts'

const names = { requests: ['buy / login', 'buy / cart'], scenarios: ['buy'] }
function read(...lines: unknown[]) {
  const requests: ToolRequest[] = []
  const rows = readRows(names, 10_000, request => requests.push(request))
  for (const line of lines) rows.read(typeof line === 'string' ? line : JSON.stringify(line))
  return { requests, ...rows }
}

test('requests and iterations have their names, their times and why they failed', () => {
  const { requests } = read(
    ['request', 0, 1, 5000, 21.5, 200, 0, 0, ''],
    ['request', 1, 0, 5100, 3, 503, 0, 'status', ''],
    ['request', 1, 0, 5200, 9998, 0, 1050, 'failed', 'request timeout'],
    ['iteration', 0, 5000, 24.5, 'failed', 1212],
  )
  expect(requests).toEqual([
    { startMs: 5000, ms: 21.5, name: 'buy / login', code: 200 },
    { startMs: 5100, ms: 3, name: 'buy / cart', code: 503, failed: 'status', message: '' },
    {
      startMs: 5200,
      ms: 10_000,
      name: 'buy / cart',
      failed: 'timeout',
      message: 'request timeout',
    },
    { of: 'iteration', startMs: 5000, ms: 24.5, name: 'buy', failed: 'refused' },
  ])
})

test('iterations are counted by the second in which they began, also those before the start is known', () => {
  const { requests, begun, startMs, ranOut } = read(
    ['request', 0, 1, 5000, 1, 200, 0, 0, ''],
    ['begin', 5000],
    ['begin', 5000],
    ['request', 1, 0, 5900, 1, 200, 0, 0, ''],
    ['request', 0, 1, 7100, 1, 200, 0, 0, ''],
    ['ran out', 'users'],
  )
  expect(requests.filter(({ of }) => of === 'start')).toHaveLength(1)
  expect({ begun, startMs, ranOut }).toEqual({
    begun: [1, 0, 1],
    startMs: 5000,
    ranOut: 'users',
  })
})

test.each([
  'hello',
  '["other"]',
  '["request",9,1,1,1,200,0,0,""]',
  '["request",0,1,1,null,200,0,0,""]',
  '["request",0,1,1,1,200,0,null,""]',
  '["iteration",0,null,1,0,0]',
  '["iter"',
])('what is no row of the script is refused: %s', line => {
  expect(() => read(line)).toThrow()
})

describe('arrivals that were dropped', () => {
  const at10 = (begun: number[], dropped: number) =>
    droppedBySecond(begun, { perSecond: 10, seconds: begun.length, dropped })

  test('lie where arrivals were due and none began', () => {
    expect(at10([10, 4, 10, 9], 7)).toEqual([0, 6, 0, 1])
  })

  test('are none where they only began late', () => {
    expect(at10([10, 6, 14, 10], 0)).toEqual([0, 0, 0, 0])
    expect(at10([10, 6, 12, 10], 2)).toEqual([0, 2, 0, 0])
  })

  test('are as many in all as k6 has counted', () => {
    expect(at10([0, 0, 0], 30)).toEqual([10, 10, 10])
    expect(at10([10, 10, 10], 1)).toEqual([0, 0, 1])
  })
})
