import { defined } from '../../model/basics/defined.ts'
import { formatMilliseconds } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { type Evidence, type Failure, interrupted } from '../../model/evidence/evidence.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { formatMistake, Problem } from '../../model/problem.ts'
import { appsOfRun } from '../apps.ts'
import { sourcesOfRun } from '../sources.ts'
import type { EvidencePorts } from './ports.ts'
import type { Run } from './stage.ts'
import { stages } from './stages.ts'

/**
 * Runs the stages. What stands in the way becomes `failure`, and what had been gathered until then
 * is kept.
 */
export async function gatherEvidence(
  plan: Plan,
  ports: EvidencePorts,
  context: Context,
): Promise<Evidence> {
  const { from } = plan.target
  const evidence: Evidence = {
    target:
      from.kind === 'url' ? { url: from.url, source: from.source } : { url: '', source: from.kind },
    answers: [],
  }
  const sources = sourcesOfRun(ports.sources, evidence, plan, context)
  const apps = appsOfRun(ports.startApp, evidence, context)
  const lost = new AbortController()
  const signal = AbortSignal.any([context.signal, lost.signal])
  try {
    await runStages({
      plan,
      ports,
      context: { ...context, signal },
      evidence,
      sources,
      apps,
      proxies: new Map(),
      lose: problem => lost.abort(problem),
      refused: [],
    })
  } catch (error) {
    if (!signal.aborted && !(error instanceof Problem)) throw error
    if (error instanceof Problem) evidence.failure = failureOf(error)
  }
  if (context.signal.aborted) {
    const seconds = evidence.load
      ? ` after ${Math.round(evidence.load.seconds)} s of load`
      : ' before any load'
    evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` }
  } else if (lost.signal.aborted) {
    evidence.failure = failureOf(lost.signal.reason as Problem)
    return withoutLoad(evidence)
  }
  return evidence
}

const mostTold = 3

/** The first mistakes of a file, such as the manifest of a fault, are told with their places. */
function failureOf({ code, message, hint, mistakes }: Problem): Failure {
  const told = mistakes.slice(0, mostTold).map(({ hint: _, ...one }) => formatMistake(one))
  const all = told.join('; ') || message
  return { code, message: all, ...defined({ hint: hint ?? mistakes[0]?.hint }) }
}

/** What was measured says nothing of the target, nor does what was made of it. */
const withoutLoad = ({
  load: _,
  segments: __,
  experiments: ___,
  calls: ____,
  ...rest
}: Evidence): Evidence => rest

/**
 * Each stage in turn, until one fails or the run is cancelled; sources and proxies are closed and
 * apps stopped in any case.
 */
async function runStages(run: Run): Promise<void> {
  const { clock, log } = run.context
  try {
    for (const stage of stages) {
      const began = clock.now()
      log.debug(`Step ${stage.id} begins`)
      await stage.run(run)
      const took = clock.now() - began
      if (took >= 1) log.debug(`Step ${stage.id} took ${formatMilliseconds(took)}`)
      if (run.context.signal.aborted) return
    }
  } finally {
    await run.sources.close()
    try {
      await run.apps.stop()
    } finally {
      await Promise.all([...run.proxies.values()].map(proxy => proxy.close()))
    }
  }
}
