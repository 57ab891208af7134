import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import type { ForeignTool } from '../../../../src/engines/foreign/foreign-tool.ts'
import {
  assertTogether,
  commonSeconds,
  cpuFacts,
  healthOfAll,
  measuredSeconds,
  Places,
  thresholdsOfAll,
  waitFacts,
} from '../../../../src/engines/foreign/side-report.ts'
import { segmentArguments } from '../../../../src/engines/k6/segments.ts'
import type { HealthFact } from '../../../../src/model/evidence/load/health-fact.ts'

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

const k6 = { title: 'k6' } as ForeignTool

test('a load of a known length was sent by all for as long as they ran at the same time', () => {
  const of = (apartMs: number, sides: number) =>
    commonSeconds(k6, { durationMs: 60_000, apartMs, sides })
  expect(of(50, 2)).toBe(60)
  expect(of(4000, 1)).toBe(56)
  expect(of(4000, 2)).toBe(55)
  expect(() => of(61_000, 2)).toThrow('so they never sent at the same time')
})

test('a tool is held to its cores on average, and to most of them in its busiest seconds', () => {
  const tool = { ...k6, cores: 1 }
  expect(cpuFacts(tool, 1, undefined)).toEqual([])
  expect(cpuFacts(tool, 1, { average: 0.4 })).toMatchObject([
    { name: 'CPU of k6', value: 0.4, limit: 0.8, doubts: 'adds time' },
  ])
  expect(cpuFacts(tool, 1, { average: 0.4, peak: 0.95 })[1]).toMatchObject({
    name: 'CPU of k6 in its busiest 3 s',
    value: 0.95,
    limit: 0.9,
  })
  const all = cpuFacts(k6, 2, { average: 0.4 })
  expect(all[0]!.limit).toBeCloseTo(0.8 * availableParallelism())
})

test('the wait of a tool for a CPU is counted for each request, and a few background threads are none', () => {
  const at = (perSecond: number, processes = 1) => ({ perSecond, processes })
  expect(waitFacts(k6, at(50), undefined)).toEqual([])
  expect(waitFacts(k6, at(50), { average: 0.4 })).toEqual([])
  const waiting = { average: 0.4, waiting: 2 }
  expect(waitFacts(k6, at(200), waiting)).toMatchObject([
    { name: 'CPU wait of k6 per request', value: 10, limit: 10, ofMedian: 0.5, unit: 'ms' },
  ])
  expect(waitFacts(k6, at(50), waiting)).toMatchObject([{ value: 40, limit: 20 }])
  // Of two processes, one for each side, and of a tool with two that send.
  expect(waitFacts(k6, at(50, 2), waiting)).toMatchObject([{ limit: 40 }])
  expect(waitFacts({ ...k6, cores: 2 }, at(50), waiting)).toMatchObject([{ limit: 40 }])
})

test('what several processes say of one thing is one fact, that of the worst', () => {
  const fact = (name: string, value: number, more: object = {}) =>
    ({ name, value, limit: 1, unit: 'ratio', ...more }) as HealthFact
  expect(
    healthOfAll([
      fact('started', 1, { atLeast: true }),
      fact('cpu', 0.3),
      fact('started', 0.7, { atLeast: true }),
      fact('cpu', 0.2),
    ]),
  ).toMatchObject([
    { name: 'started', value: 0.7 },
    { name: 'cpu', value: 0.3 },
  ])
})

test('a script that sends everything to another host is an error, and one that sends a part of it there is none', () => {
  const places = new Places()
  const sides = { head: { url: 'http://shop.example' }, base: { url: 'http://base.example' } }
  places.add('head', 'staging.example')
  places.add('base', undefined)
  expect(() => places.assertTarget('k6', sides)).toThrow(
    'k6 sent no request to http://shop.example: all 1 went to other hosts, such as staging.example',
  )
  places.add('head', undefined)
  expect(() => places.assertTarget('k6', sides)).not.toThrow()
})
