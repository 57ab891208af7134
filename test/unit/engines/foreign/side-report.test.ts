import { expect, test } from 'vitest'
import type { ForeignTool } from '../../../../src/engines/foreign/foreign-tool.ts'
import {
  assertTogether,
  measuredSeconds,
  thresholdsOfAll,
} from '../../../../src/engines/foreign/side-report.ts'
import { segmentArguments } from '../../../../src/engines/k6/segments.ts'

test('a threshold of several processes holds where it holds in each', () => {
  expect(
    thresholdsOfAll([
      [
        { name: 'a', holds: true },
        { name: 'b', holds: true },
        { name: 'c', holds: null },
        { name: 'd', holds: null },
      ],
      [
        { name: 'a', holds: true },
        { name: 'b', holds: false },
        { name: 'c', holds: true },
        { name: 'd', holds: null },
      ],
    ]),
  ).toEqual([
    { name: 'a', holds: true },
    { name: 'b', holds: false },
    { name: 'c', holds: true },
    { name: 'd', holds: null },
  ])
  expect(thresholdsOfAll([undefined, undefined])).toBeUndefined()
})

test('a process that begins too late to share the load is an error', () => {
  const tool = { title: 'k6' } as ForeignTool
  expect(() => assertTogether(tool, { apartMs: 5000, senders: 4 })).not.toThrow()
  expect(() => assertTogether(tool, { apartMs: 6000, senders: 4 })).toThrow(
    'the last of the 4 processes of k6 began 6s after the first; at most 5s are allowed',
  )
  expect(() => assertTogether(tool, { apartMs: 6000, senders: 1 })).not.toThrow()
})

test('several processes are measured for as long as all of them sent', () => {
  const lasts = [
    { start: 9, end: 9.5 },
    { start: 8, end: 8.2 },
  ]
  expect(measuredSeconds(lasts, 1)).toBe(8)
  expect(measuredSeconds(lasts, 2)).toBe(7.5)
})

test('processes of k6 have segments that make up the whole', () => {
  expect(segmentArguments(0, 1)).toEqual([])
  expect([0, 1, 2].map(process => segmentArguments(process, 3)[1])).toEqual([
    '0:1/3',
    '1/3:2/3',
    '2/3:1',
  ])
  expect(segmentArguments(2, 3)[3]).toBe('0,1/3,2/3,1')
})
