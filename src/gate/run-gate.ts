import { judge } from '../judge/judge.ts'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { RunContext, RunRecord } from '../model/record.ts'
import type { Outcome } from '../providers/provider.ts'
import { reportUndone } from '../tools/leftovers.ts'
import { type Published, type Publisher, publishRecord } from './publish-record.ts'
import { buildRecord } from './record/build-record.ts'
import { redactDeep } from './record/redact-deep.ts'
import { concludeSources } from './sources.ts'
import { gatherEvidence } from './stages/gather-evidence.ts'
import type { EvidencePorts } from './stages/ports.ts'

export type GatePorts = EvidencePorts & {
  publishers: readonly Publisher[]
  redact: (text: string) => string
}

export type GateOptions = { advisory: boolean; where: RunContext }

/**
 * The story of a run: evidence, judgement, record, publication. Expected failures end in a record
 * with their verdict; what is thrown from here is a bug.
 */
export async function runGate(
  plan: Plan,
  options: GateOptions,
  ports: GatePorts,
  context: Context,
): Promise<Published> {
  const startedAt = new Date(context.clock.now()).toISOString()
  if (plan.config === null) context.log.info('No config file: the built-in defaults apply')
  else if (plan.config !== undefined) context.log.info(`Config: ${plan.config}`)
  try {
    const evidence = await gatherEvidence(plan, ports, context)
    const record = buildRecord({
      plan,
      evidence,
      judgement: judge(plan, evidence),
      startedAt,
      ...options,
    })
    const notes = await concludeSources(ports.sources, outcomeOf(record, ports), context)
    const concluded = { ...record, notes: [...record.notes, ...notes] }
    return await publishRecord(redactDeep(concluded, ports.redact), ports.publishers)
  } finally {
    await cleanUp(ports, context)
  }
}

/** What leaves the run here passes the redactor too. */
function outcomeOf(
  { verdict, reason, window, context }: RunRecord,
  { redact }: Pick<GatePorts, 'redact'>,
): Outcome {
  const at = window && { start: Date.parse(window.start), end: Date.parse(window.end) }
  return {
    verdict,
    reason: redact(reason),
    ...defined({ link: context.runUrl, window: at ?? undefined }),
  }
}

/**
 * What a stage could not undo itself, such as a server that did not end in time. A cancelled run
 * has been published by then.
 */
async function cleanUp({ leftovers }: EvidencePorts, { log }: Context): Promise<void> {
  await leftovers?.undoAll(undone => reportUndone(undone, log))
}
