import { type Resource, resources } from '../../model/evidence/conventional.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { ResourceUse } from '../../model/evidence/use.ts'
import type { UseSample } from '../../tools/processes/watch-use.ts'

/** Unix seconds. */
type Window = { start: number; end: number }

const asked = '/proc/<pid>/{stat,status,fd}'
const bytesPerMegabyte = 1e6

/** What an app used in a window, from samples a second apart; empty where there are not two. CPU is that between two samples, in cores. */
export function usesOf(samples: readonly UseSample[], window: Window): ResourceUse[] {
  const within = samples.filter(({ at }) => at >= window.start && at <= window.end)
  if (within.length < 2) return []
  const processes = Math.max(...within.map(one => one.processes))
  const use = (resource: Resource, points: [number, number][]): ResourceUse => {
    const values = points.map(([, value]) => value)
    const average = values.reduce((sum, value) => sum + value, 0) / values.length
    const { unit } = resources[resource]
    return { resource, unit, most: Math.max(...values), average, processes, query: asked, points }
  }
  const over = (of: (sample: UseSample) => number) =>
    within.map((sample): [number, number] => [sample.at, of(sample)])
  return [
    use('cpu', coresOf(within)),
    use(
      'memory',
      over(({ memory }) => memory / bytesPerMegabyte),
    ),
    use(
      'threads',
      over(({ threads }) => threads),
    ),
    use(
      'open_files',
      over(({ openFiles }) => openFiles),
    ),
  ]
}

const coresOf = (samples: readonly UseSample[]): [number, number][] =>
  samples.slice(1).map((sample, i) => {
    const before = samples[i]!
    return [sample.at, (sample.cpuSeconds - before.cpuSeconds) / (sample.at - before.at)]
  })

/** Its memory over the window in bytes, for the trend of a soak; undefined where there are not two samples. */
export function memoryOf(samples: readonly UseSample[], window: Window): Measurement | undefined {
  const within = samples.filter(({ at }) => at >= window.start && at <= window.end)
  if (within.length < 2) return undefined
  const values = within.map(({ at, memory }): [number, number] => [at, memory])
  return { kind: 'series', query: asked, series: [{ labels: {}, values }], warnings: [] }
}
