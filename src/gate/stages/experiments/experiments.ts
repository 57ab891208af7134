import type { LoadOrder } from '../../../engines/engine.ts'
import type { ReadyFault } from '../../../faults/ready-fault.ts'
import type { ExperimentEvidence } from '../../../model/evidence/experiment.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { ChaosPlan } from '../../../model/plan/chaos.ts'
import { Problem } from '../../../model/problem.ts'
import { addNotes } from '../../sources.ts'
import type { Run } from '../stage.ts'
import { watchCalls } from './calls.ts'
import { runExperiment, type Setting } from './run-experiment.ts'
import { segmentsOfRun } from './segments.ts'
import { Watch } from './watch.ts'

/** Every fault is known to be possible before any load is sent. */
export async function prepareFaults({ experiments }: ChaosPlan, run: Run): Promise<ReadyFault[]> {
  const { ports, proxies, context } = run
  const ready: ReadyFault[] = []
  for (const experiment of experiments)
    ready.push(await ports.readyFault!(experiment, proxies, context))
  return ready
}

/**
 * Runs a load and the experiments within it. The evidence has what was measured also where it
 * throws.
 * @throws Problem `fault` where a fault was never active, or may still be there.
 */
export async function loadWithExperiments(
  chaos: ChaosPlan,
  order: LoadOrder,
  faults: readonly ReadyFault[],
  run: Run,
): Promise<void> {
  const { engine, evidence, context } = run
  const watch = new Watch(context.clock)
  const readCalls = await watchCalls(run)
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const experiments: ExperimentEvidence[] = []
  evidence.experiments = experiments
  const load = engine!
    .run(order, { ...context, signal }, report => watch.atLook(report))
    .finally(() => watch.end())
  const note: Setting['note'] = one => addNotes(evidence, [one])
  const story = conduct(chaos, faults, experiments, { ...run, watch, note })
  try {
    const [report] = await Promise.all([load, endingLoad(story, watch, stop)])
    keep(report, run)
    const calls = await readCalls(report)
    if (calls.length > 0) evidence.calls = calls
  } catch (error) {
    // Whichever failed, the load has ended and what was injected is reverted before anything else
    // happens.
    stop.abort()
    const [report] = await Promise.allSettled([load, story])
    if (report.status === 'fulfilled') keep(report.value, run)
    throw error
  }
  throwUntested(experiments)
}

function keep(report: LoadReport, { evidence }: Run): void {
  evidence.load = report
  evidence.segments = segmentsOfRun(evidence.experiments ?? [], report)
}

/** The load has nothing to wait for any more; where the story failed, it ends at once. */
async function endingLoad(story: Promise<void>, watch: Watch, stop: AbortController) {
  try {
    await story
    watch.isDone = true
  } catch (error) {
    stop.abort()
    throw error
  }
}

type Conducting = Run & Pick<Setting, 'watch' | 'note'>

/** One experiment after the other, each from a steady state. */
async function conduct(
  { steadyMs, experiments }: ChaosPlan,
  faults: readonly ReadyFault[],
  found: ExperimentEvidence[],
  { plan, watch, note, context }: Conducting,
): Promise<void> {
  const isSteady = () => (watch.latest?.seconds ?? 0) >= steadyMs / 1000
  if ((await watch.until(isSteady)) === 'over') return
  let steadyFrom = 0
  for (const [index, experiment] of experiments.entries()) {
    if (watch.isOver || context.signal.aborted) return
    const keep = (one: ExperimentEvidence) => void found.push(one)
    const setting = { plan, watch, steadyFrom, context, note, keep }
    const conducted = await runExperiment(experiment, faults[index]!, setting)
    found.push(conducted.found)
    steadyFrom = conducted.steadyFrom
    if (!conducted.held) {
      found.push(...experiments.slice(index + 1).map(({ name }) => after(conducted.found, name)))
      return
    }
  }
}

/** An experiment that another one leaves no steady state to. */
const after = (
  { name: first, outcome, detail }: ExperimentEvidence,
  name: string,
): ExperimentEvidence => ({
  name,
  outcome: 'no-steady-state',
  detail:
    outcome === 'no-steady-state'
      ? (detail ?? '')
      : `there was no steady state, the objectives were not shown to hold again after ${first}`,
})

/** @throws Problem `fault` naming the experiments that have tested nothing. */
function throwUntested(experiments: readonly ExperimentEvidence[]): void {
  const untested = experiments.filter(({ outcome }) => outcome === 'never-active')
  if (untested.length === 0) return
  const reasons = untested.map(({ name, detail }) => `${name}: nothing was tested, ${detail}`)
  throw new Problem('fault', reasons.join('; '))
}
