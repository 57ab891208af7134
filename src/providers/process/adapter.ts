import { defined } from '../../model/basics/defined.ts'
import type { Finding } from '../../model/checkup.ts'
import { type Resource, resourceNames, resources } from '../../model/evidence/conventional.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Note } from '../../model/note.ts'
import type { Adapter, Aimed, MeasuredWindow, Provider } from '../provider.ts'
import type { UseSample } from './use-sample.ts'
import {
  courseOf,
  isHidden,
  isReported,
  measuredBy,
  pairsOf,
  queryOf,
  type ReportedResource,
  thinned,
  useOf,
} from './uses.ts'
import { type Watch, watchUse } from './watch-use.ts'

export type ProcessSettings = { intervalMs: number }

/** Watches the processes of both apps from now until it is closed. */
export const open: Adapter<ProcessSettings, unknown>['open'] = async (
  { intervalMs },
  { head, base },
) => {
  const watches: Partial<Record<Side, Watch>> = {}
  if (head?.processes) watches.head = watchUse(head.processes, intervalMs)
  if (base?.processes) watches.base = watchUse(base.processes, intervalMs)
  return processProvider(side => watches[side]?.samples ?? [], {
    close: async () => {
      for (const watch of Object.values(watches)) watch.stop()
    },
  })
}

export const examine: NonNullable<Adapter<ProcessSettings, unknown>['examine']> = async () => [
  findingOn(process.platform),
]

/** What a platform reports about processes. */
export function findingOn(platform: NodeJS.Platform): Finding {
  const check = 'process'
  if (platform === 'linux')
    return { check, state: 'ok', message: 'the processes of the app are watched by /proc' }
  return platform === 'darwin'
    ? { check, state: 'warning', message: macOs, hint: 'for more than that, run on Linux' }
    : { check, state: 'warning', message: 'what processes use is read on Linux and macOS only' }
}

const macOs =
  'on macOS `ps` shows CPU and memory of the processes of the app, and not their threads, open files and I/O'

type SamplesOf = (side: Side) => readonly UseSample[]

/** What samples say over the port. */
export function processProvider(
  samplesOf: SamplesOf,
  { close }: Pick<Provider, 'close'> = {},
): Provider {
  return {
    check: async () => [],
    measure: async (query, window) => measure(query, window, samplesOf),
    series: async ({ question, side = 'head' }, window) => {
      const resource = question.kind === 'use' && question.of
      if (!resource || !isReported(resource)) return notReported(String(resource))
      const values = thinned(courseOf(resource, samplesOf(side), window))
      if (values.length === 0) return noUse(resource, side, samplesOf(side))
      return { ...measuredBy(resource), kind: 'series', series: [{ labels: {}, values }] }
    },
    uses: Object.keys(resources).filter(isReported) as Resource[],
    usesOfBase: true,
    memory: async window => memory(window, samplesOf('head')),
    notes: async () => notesOn(samplesOf('head')),
    ...defined({ close }),
  }
}

function measure(
  { question, side = 'head' }: Aimed,
  window: MeasuredWindow,
  samplesOf: SamplesOf,
): Measurement {
  const resource = question.kind === 'use' && question.of
  if (!resource || !isReported(resource)) return notReported(String(resource))
  const use = useOf(resource, samplesOf(side), window)
  if (!use) return noUse(resource, side, samplesOf(side))
  const measured = { ...measuredBy(resource), kind: 'use', ...use } as const
  if (question.kind !== 'use' || !question.tolerance) return measured
  const base = useOf(resource, samplesOf('base'), window)
  if (!base) return noUse(resource, 'base', samplesOf('base'))
  const sides = { head: samplesOf('head'), base: samplesOf('base') }
  return { ...measured, base: { ...base, ...pairsOf(resource, sides, window) } }
}

/** Its memory in bytes, for the trend of a soak. */
function memory({ start, end }: MeasuredWindow, samples: readonly UseSample[]): Measurement {
  const values = samples
    .filter(({ at }) => at >= start && at <= end)
    .map(({ at, memory }): [number, number] => [at, memory])
  if (values.length < 2) return noUse('memory', 'head', samples)
  return {
    query: queryOf('memory'),
    warnings: [],
    kind: 'series',
    series: [{ labels: {}, values }],
  }
}

const names = { head: 'target', base: 'baseline' } as const

/** Why the table of resource use is incomplete. */
function notesOn(samples: readonly UseSample[]): Note[] {
  const hidden = resourceNames.filter(name => isReported(name) && isHidden(name, samples))
  if (hidden.length === 0) return []
  const message = `This system does not show these of the processes of the target: ${hidden.join(', ')}`
  return [{ source: 'process', message, hint: hiddenHint }]
}

/** Either the system hides it, or the window is too short. */
function noUse(what: ReportedResource, side: Side, samples: readonly UseSample[]): Measurement {
  const of = `of the processes of the ${names[side]}`
  const isShown = !isHidden(what, samples)
  return {
    kind: 'no-data',
    query: `${what} of the ${names[side]}`,
    detail: isShown
      ? `the ${what} ${of} was read less than twice in the window`
      : `this system does not show the ${what} ${of}`,
    warnings: [],
    ...defined({ hint: isShown ? undefined : hiddenHint }),
  }
}

const hiddenHint =
  'macOS shows only CPU and memory, and Linux hides open files and I/O of other users; see docs/sources/process.md'

const notReported = (what: string): Measurement => ({
  kind: 'no-data',
  query: what,
  detail: `processes do not show their ${what}`,
  warnings: [],
})
