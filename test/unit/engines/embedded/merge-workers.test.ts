import { describe, expect, test } from 'vitest'
import { mergeProgress, mergeWorkers } from '../../../../src/engines/embedded/merge-workers.ts'
import type { WorkerReport } from '../../../../src/engines/embedded/messages.ts'
import type { LoadCell } from '../../../../src/model/evidence/load-report.ts'
import { Histogram } from '../../../../src/stats/histogram.ts'

const times = (...all: number[]) => {
  const histogram = new Histogram()
  for (const ms of all) histogram.record(ms)
  return histogram.toData()
}
const cell = (
  window: number,
  name: string,
  ms: number,
  more: Partial<LoadCell> = {},
): LoadCell => ({
  window,
  side: 'head',
  name,
  sent: 3,
  dropped: 1,
  completed: 3,
  good: 2,
  statuses: { 200: 2, 500: 1 },
  errors: { status: 1 },
  latency: times(ms),
  ...more,
})
const report = (cells: LoadCell[], more: Partial<WorkerReport> = {}): WorkerReport => ({
  engine: { name: 'embedded', version: '1' },
  latencyFrom: 'intended',
  grain: 'requests',
  window: null,
  seconds: 10,
  windowSeconds: 2.5,
  cells,
  answered: { head: [1, 2] },
  answeredOf: [{ side: 'head', name: 'a', windows: [1, 2] }],
  service: [{ side: 'head', name: 'a', time: times(5) }],
  errorSamples: [{ side: 'head', name: 'a', kind: 'status', status: 500, message: '', count: 1 }],
  warmup: { sent: 4, good: 3 },
  generator: {
    missed: 1,
    lateness: times(1),
    ownShare: times(2),
    shortages: {},
    eventLoopDelayP99: 2,
    cpu: 0.3,
    connections: { most: 5, allowed: 10 },
  },
  ...more,
})

describe('reports of several workers', () => {
  const merged = mergeWorkers([
    report([cell(0, 'a', 10, { again: 2 }), cell(1, 'a', 10)]),
    report(
      [
        cell(0, 'a', 30, { phases: { connect: { count: 1, sumLog: 2 } } }),
        cell(0, 'b', 20, { errors: { reset: 1 } }),
      ],
      {
        answered: { head: [1, 0, 7] },
        answeredOf: [
          { side: 'head', name: 'a', windows: [1, 0, 1] },
          { side: 'head', name: 'b', windows: [0, 0, 6] },
        ],
        generator: {
          ...report([]).generator,
          missed: 3,
          lateness: times(9),
          eventLoopDelayP99: 7,
          cpu: 0.2,
        },
      },
    ),
  ])

  test('add up cell by cell, in the order of the windows', () => {
    expect(merged.cells.map(({ window, name, sent }) => [window, name, sent])).toEqual([
      [0, 'a', 6],
      [0, 'b', 3],
      [1, 'a', 3],
    ])
    expect(merged.cells[0]).toEqual({
      window: 0,
      side: 'head',
      name: 'a',
      sent: 6,
      again: 2,
      dropped: 2,
      completed: 6,
      good: 4,
      statuses: { 200: 4, 500: 2 },
      errors: { status: 2 },
      latency: times(10, 30),
      phases: { connect: { count: 1, sumLog: 2 } },
    })
    expect(merged.answered).toEqual({ head: [2, 2, 7] })
    expect(merged.answeredOf).toEqual([
      { side: 'head', name: 'a', windows: [2, 2, 1] },
      { side: 'head', name: 'b', windows: [0, 0, 6] },
    ])
    expect(merged.service).toEqual([{ side: 'head', name: 'a', time: times(5, 5) }])
    expect(merged.errorSamples).toMatchObject([{ count: 2 }])
    expect(merged.warmup).toEqual({ sent: 8, good: 6 })
  })

  test('keep one example of each status, whatever each worker saw of it', () => {
    const sample = { side: 'head', name: 'a', kind: 'status', status: 503, count: 2 } as const
    const seen = (message: string) => report([], { errorSamples: [{ ...sample, message }] })
    expect(mergeWorkers([seen('first'), seen('second')]).errorSamples).toEqual([
      { ...sample, message: 'first', count: 4 },
    ])
  })

  test('are as healthy as the worst of them', () => {
    // 16 were intended, 4 of the schedule were given up.
    expect(merged.generator).toEqual({
      achievedRatio: 16 / 20,
      lateness: { p50: expect.closeTo(1, 2), p99: 9, max: 9 },
      ownShare: { p50: 2, p99: 2, max: 2 },
      eventLoopDelay: { p99: 7 },
      cpu: 0.3,
      workers: 2,
      connections: { most: 10, allowed: 20 },
    })
  })

  test('tell times without the generator’s share, and what was excused, of all where one of them does', () => {
    const late = cell(0, 'a', 30, { ofTarget: times(20), excused: 1 })
    expect(mergeWorkers([report([cell(0, 'a', 10)]), report([late])]).cells[0]).toMatchObject({
      latency: times(10, 30),
      ofTarget: times(10, 20),
      excused: 1,
    })
  })

  test('add up the bytes of those that count them', () => {
    const bytes = (sent: number, received: number) =>
      cell(0, 'a', 10, { bytes: { sent, received } })
    const reports = [report([bytes(1, 20)]), report([bytes(3, 40)]), report([cell(0, 'a', 10)])]
    expect(mergeWorkers(reports).cells[0]).toMatchObject({ bytes: { sent: 4, received: 60 } })
    expect(mergeWorkers([report([cell(0, 'a', 10)])]).cells[0]).not.toHaveProperty('bytes')
  })

  test('count what they had no port or file left for as not sent', () => {
    const lacking = report([cell(0, 'a', 10)], {
      generator: { ...report([]).generator, shortages: { head: 4 } },
    })
    // 4 were intended, 1 was given up and 4 could not be sent.
    expect(mergeWorkers([lacking]).generator).toMatchObject({
      achievedRatio: 4 / 9,
      shortages: { head: 4 },
    })
    expect(merged.generator).not.toHaveProperty('shortages')
  })

  test('of one are its own', () => {
    expect(mergeWorkers([report([cell(0, 'a', 10)])])).toMatchObject({
      cells: [cell(0, 'a', 10)],
      generator: { cpu: 0.3 },
    })
    expect(mergeWorkers([report([])]).generator).not.toHaveProperty('workers')
  })

  test('have one live line', () => {
    const progress = {
      phase: 'load',
      elapsedMs: 1,
      totalMs: 2,
      rate: 10,
      p50: 4,
      p95: null,
      p99: null,
      errors: 1,
    } as const
    expect(mergeProgress([progress, { ...progress, p95: 7 }])).toEqual({
      ...progress,
      rate: 20,
      p95: 7,
      errors: 2,
    })
    expect(mergeProgress([progress]).p95).toBeNull()
  })
})
