import { describe, expect, test } from 'vitest'
import type { Resource } from '../../../../src/model/evidence/conventional.ts'
import type { Side } from '../../../../src/model/evidence/load-report.ts'
import { findingOn, processProvider } from '../../../../src/providers/process/adapter.ts'
import { parsePs } from '../../../../src/providers/process/read-use.ts'
import type { UseSample } from '../../../../src/providers/process/use-sample.ts'
import { pairsOf, queryOf, thinned } from '../../../../src/providers/process/uses.ts'
import { summer } from '../../../../src/providers/process/watch-use.ts'
import type { Aimed } from '../../../../src/providers/provider.ts'
import { quietContext } from '../../../contract/providers/quiet-context.ts'

const sample = (at: number, cpuSeconds: number, more: Partial<UseSample> = {}): UseSample => ({
  at,
  cpuSeconds,
  processes: 2,
  memory: 50e6,
  threads: 12,
  openFiles: 20,
  ioBytes: 0,
  ...more,
})
const samples = [
  sample(99, 0, { memory: 900e6 }),
  sample(100, 0.5),
  sample(101, 1.25, { memory: 70e6, processes: 3, ioBytes: 2e6 }),
  sample(103, 2.25, { threads: 18, ioBytes: 3e6 }),
  sample(104, 9),
]
const window = { start: 100, end: 103.5 }
const target = { hosts: [], service: 'shop' }

const asking = (of: Resource, more: object = {}): Aimed => ({
  question: { kind: 'use', of, ...more },
  ask: {},
  target,
})

const providerOf = (sides: Partial<Record<Side, readonly UseSample[]>>) =>
  processProvider(side => sides[side] ?? [])

describe('what an app used in the window', () => {
  const provider = providerOf({ head: samples, base: [] })
  const measure = (of: Resource, more = {}) =>
    provider.measure({ ...asking(of), ...more }, window, quietContext())

  test.each<[Resource, number, number, string]>([
    ['cpu', 0.75, 0.625, '/proc/<pid>/stat'],
    ['memory', 70, 170 / 3, '/proc/<pid>/status'],
    ['threads', 18, 14, '/proc/<pid>/status'],
    ['open_files', 20, 20, '/proc/<pid>/fd'],
    ['io', 2, 1.25, '/proc/<pid>/io'],
  ])(
    'of %s its peak and its average, and of what is counted up what is between two samples',
    async (of, most, average, query) => {
      expect(await measure(of)).toMatchObject({ kind: 'use', most, processes: 3, query })
      expect(await measure(of)).toHaveProperty('average', expect.closeTo(average, 9))
    },
  )

  test('over time is a course within the window', async () => {
    const course = await provider.series?.(asking('cpu'), window, quietContext())
    expect(course).toMatchObject({
      kind: 'series',
      series: [
        {
          values: [
            [101, 0.75],
            [103, 0.5],
          ],
        },
      ],
    })
  })

  test('in memory is in bytes for the trend of a soak', async () => {
    expect(await provider.memory?.(window, quietContext())).toMatchObject({
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

  test('is no data of a side that was not watched, of one sample, and of what no process tells', async () => {
    expect(await measure('cpu', { side: 'base' })).toMatchObject({
      kind: 'no-data',
      detail: 'the cpu of the processes of the baseline was read less than twice in the window',
    })
    const brief = { start: 101, end: 102 }
    expect(await provider.measure(asking('memory'), brief, quietContext())).toHaveProperty(
      'kind',
      'no-data',
    )
    expect(await provider.memory?.(brief, quietContext())).toHaveProperty('kind', 'no-data')
    expect(await measure('heap')).toMatchObject({
      kind: 'no-data',
      detail: 'processes do not show their heap',
    })
  })

  test('is no data of what the platform hides, which objectives and a note say with the reason', async () => {
    const onMac = samples.map(({ threads: _t, openFiles: _f, ioBytes: _i, ...told }) => told)
    const provider = providerOf({ head: onMac })
    const kinds = await Promise.all(
      (['cpu', 'memory', 'threads', 'open_files', 'io'] as const).map(
        async of => (await provider.measure(asking(of), window, quietContext())).kind,
      ),
    )
    expect(kinds).toEqual(['use', 'use', 'no-data', 'no-data', 'no-data'])
    const hint = expect.stringMatching(/^macOS shows only CPU and memory/)
    expect(await provider.measure(asking('threads'), window, quietContext())).toMatchObject({
      detail: 'this system does not show the threads of the processes of the target',
      hint,
    })
    expect(await provider.notes?.()).toEqual([
      {
        source: 'process',
        message:
          'This system does not show these of the processes of the target: threads, open_files, io',
        hint,
      },
    ])
    expect(await providerOf({ head: samples }).notes?.()).toEqual([])
    expect(await providerOf({}).notes?.()).toEqual([])
  })
})

test('both sides are read in equal parts of the window, between the samples along a straight line', async () => {
  const [head, base] = [
    [sample(9.5, 0), sample(10.5, 1), sample(11.5, 1), sample(12.5, 2)],
    [sample(10, 0), sample(11, 0.5, { memory: 60e6 }), sample(12, 1.5), sample(13, 1.5)],
  ]
  const both = { head: head!, base: base! }
  const inParts = { start: 10, end: 12.4 }
  // Two parts of 1.2 s; head has used 0.5, 1 and 1.9 s by their edges, base 0, 0.7 and 1.5.
  const { seconds, pairs } = pairsOf('cpu', both, inParts)
  expect(seconds).toBeCloseTo(1.2, 9)
  expect(pairs.flat()).toEqual(
    [0.5 / 1.2, 0.7 / 1.2, 0.9 / 1.2, 0.8 / 1.2].map(value => expect.closeTo(value, 9)),
  )
  const { pairs: memory } = pairsOf('memory', both, inParts)
  expect(memory.flat()).toEqual([50, 56, 50, 52].map(value => expect.closeTo(value, 9)))
  // What a side was not watched in is no zero.
  expect(pairsOf('cpu', both, { start: 10, end: 15 }).pairs).toHaveLength(2)
  expect(pairsOf('cpu', { ...both, base: [] }, inParts).pairs).toEqual([])
  const measured = await providerOf(both).measure(
    asking('memory', { tolerance: { relative: 0.1 } }),
    inParts,
    quietContext(),
  )
  expect(measured).toMatchObject({
    kind: 'use',
    most: 50,
    average: 50,
    base: { most: 60, average: expect.closeTo(160 / 3, 9), seconds: expect.closeTo(1.2, 9) },
  })
})

test('a course of very many points keeps its peaks', () => {
  const points = Array.from({ length: 1500 }, (_, at): [number, number] => [at, at === 700 ? 9 : 1])
  const few = thinned(points)
  expect(few).toHaveLength(500)
  expect(few).toContainEqual([700, 9])
  expect(thinned(points.slice(0, 600))).toHaveLength(600)
})

test('CPU counts from the first look on, and that of a new process from its start', () => {
  const sum = summer()
  const seen = (pid: number, cpuSeconds: number) => ({ pid, cpuSeconds, memory: 1 })
  expect(sum([seen(1, 5)])).toEqual({ processes: 1, cpuSeconds: 0, memory: 1 })
  expect(sum([seen(1, 5.5), seen(2, 0.25)])).toEqual({ processes: 2, cpuSeconds: 0.75, memory: 2 })
  expect(sum([seen(2, 0.5)])).toEqual({ processes: 1, cpuSeconds: 1, memory: 1 })
})

test('on macOS `ps` shows CPU and memory, with hours and days of CPU', () => {
  expect(parsePs('  501  20480   0:01.25\n 77 1024 62:03.50\n9 8 1:02:03.00\nps: gone\n')).toEqual([
    { pid: 501, cpuSeconds: 1.25, memory: 20_971_520 },
    { pid: 77, cpuSeconds: 3723.5, memory: 1_048_576 },
    { pid: 9, cpuSeconds: 3723, memory: 8192 },
  ])
})

test('each platform is named by what its numbers are read with', () => {
  expect(queryOf('memory', 'linux')).toBe('/proc/<pid>/status')
  expect(queryOf('memory', 'darwin')).toBe('ps -o rss,time')
})

test('what a platform does not tell is said by name', () => {
  expect(findingOn('linux').state).toBe('ok')
  expect(findingOn('darwin').message).toContain('not their threads, open files and I/O')
  expect(findingOn('win32').message).toContain('on Linux and macOS only')
})
