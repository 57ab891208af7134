import { expect, test } from 'vitest'
import { memoryOf, usesOf } from '../../../../src/deployments/started/app-use.ts'
import { cpuMeter, type UseSample } from '../../../../src/tools/processes/watch-use.ts'

const sample = (at: number, cpuSeconds: number, more: Partial<UseSample> = {}): UseSample => ({
  ...{ at, cpuSeconds, processes: 2, memory: 50e6, threads: 12, openFiles: 20 },
  ...more,
})
const samples = [
  sample(99, 0, { memory: 900e6 }),
  sample(100, 0.5),
  sample(101, 1.25, { memory: 70e6, processes: 3 }),
  sample(103, 2.25, { threads: 18 }),
  sample(104, 9),
]
const window = { start: 100, end: 103.5 }

test('what an app used in the window is its average and its peak, and of CPU what is between two samples', () => {
  const uses = usesOf(samples, window)
  const brief = uses.map(({ resource, unit, most, average, processes }) => [
    ...[resource, unit, most],
    ...[Math.round(average! * 1000) / 1000, processes],
  ])
  expect(brief).toEqual([
    ['cpu', 'cores', 0.75, 0.625, 3],
    ['memory', 'MB', 70, 56.667, 3],
    ['threads', 'none', 18, 14, 3],
    ['open_files', 'none', 20, 20, 3],
  ])
  expect(uses[0]!.points).toEqual([
    [101, 0.75],
    [103, 0.5],
  ])
  expect(memoryOf(samples, window)).toMatchObject({
    kind: 'series',
    series: [
      {
        values: [
          [100, 50e6],
          [101, 70e6],
          [103, 50e6],
        ],
      },
    ],
  })
})

test('one sample says nothing', () => {
  expect(usesOf(samples, { start: 101, end: 102 })).toEqual([])
  expect(memoryOf(samples, { start: 101, end: 102 })).toBeUndefined()
})

test('CPU counts from the first look on, and that of a new process from its start', () => {
  const meter = cpuMeter()
  expect(meter([{ pid: 1, ticks: 500 }])).toBe(0)
  expect(
    meter([
      { pid: 1, ticks: 550 },
      { pid: 2, ticks: 30 },
    ]),
  ).toBe(0.8)
  expect(meter([{ pid: 2, ticks: 50 }])).toBe(1)
})
