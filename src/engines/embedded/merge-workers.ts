import { defined } from '../../model/basics/defined.ts'
import type { Progress } from '../../model/context.ts'
import type {
  GeneratorReport,
  HistogramData,
  Lateness,
  LoadReport,
} from '../../model/evidence/load-report.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import { addCounts, type Merged, mergeReports } from '../merge-reports.ts'
import { healthFacts } from './health/health-facts.ts'
import type { WorkerReport } from './messages.ts'
import { mergeHandshakes } from './record/handshakes.ts'
import { mergePages } from './record/sampled-pages.ts'
import { mergeTraced } from './record/traced-requests.ts'

/** What several workers found in the same time, as if one had. */
export function mergeWorkers(reports: readonly WorkerReport[]): LoadReport {
  const merged = mergeReports(reports.map(({ generator: _, ...report }): Merged => report))
  const generator = mergeGenerators(reports, merged)
  const traced = mergeTraced(reports.flatMap(({ traced = [] }) => traced))
  const handshakes = mergeHandshakes(reports.flatMap(({ handshakes = [] }) => handshakes))
  const pages = mergePages(reports.flatMap(one => one.pages ?? []))
  return {
    ...merged,
    ...defined({
      pages: pages.length > 0 ? pages : undefined,
      traced: traced.length > 0 ? traced : undefined,
      handshakes: handshakes.length > 0 ? handshakes : undefined,
    }),
    generator,
    health: healthFacts({ ...merged, generator }),
  }
}

function mergeGenerators(reports: readonly WorkerReport[], { cells }: Merged): GeneratorReport {
  const intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0)
  const generators = reports.map(({ generator }) => generator)
  const add = (of: (generator: WorkerReport['generator']) => number) =>
    generators.reduce((sum, generator) => sum + of(generator), 0)
  const most = (of: (generator: WorkerReport['generator']) => number) =>
    Math.max(...generators.map(of))
  const shortages = addCounts(generators.map(generator => generator.shortages))
  const lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0)
  const missed = add(generator => generator.missed) + lacking
  return {
    achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
    lateness: summarize(generators.map(({ lateness }) => lateness)),
    ...defined({
      latenessBySide: generators[0]?.latenessBySide && {
        head: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.head ?? [])),
        base: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.base ?? [])),
      },
    }),
    ownShare: summarize(generators.map(({ ownShare }) => ownShare)),
    ...defined({ shortages: lacking > 0 ? shortages : undefined }),
    eventLoopDelay: { p99: most(({ eventLoopDelayP99 }) => eventLoopDelayP99) },
    cpu: most(({ cpu }) => cpu),
    ...defined({ workers: reports.length > 1 ? reports.length : undefined }),
    connections: {
      most: add(({ connections }) => connections.most),
      allowed: add(({ connections }) => connections.allowed),
    },
  }
}

/** The live line of all of them. */
export const mergeProgress = (all: readonly Progress[]): Progress => ({
  ...all[0]!,
  rate: all.reduce((sum, { rate }) => sum + rate, 0),
  p50: worstOf(all.map(({ p50 }) => p50)),
  p95: worstOf(all.map(({ p95 }) => p95)),
  p99: worstOf(all.map(({ p99 }) => p99)),
  errors: all.reduce((sum, { errors }) => sum + errors, 0),
})

function worstOf(times: readonly (number | null | undefined)[]): number | null {
  const known = times.filter(one => typeof one === 'number')
  return known.length > 0 ? Math.max(...known) : null
}

function summarize(several: readonly HistogramData[]): Lateness {
  const late = mergeHistograms(several)
  return { p50: quantile(late, 0.5) ?? 0, p99: quantile(late, 0.99) ?? 0, max: late.max }
}
