import { judge } from '../judge/judge.ts'
import type { Context } from '../model/context.ts'
import type { Plan } from '../model/plan.ts'
import type { RunContext } from '../model/record.ts'
import { buildRecord } from './build-record.ts'
import { type EvidencePorts, gatherEvidence } from './gather-evidence.ts'
import { type Published, type Publisher, publishRecord } from './publish-record.ts'
import { redactDeep } from './redact-deep.ts'

export type GatePorts = EvidencePorts & {
  publishers: readonly Publisher[]
  redact: (text: string) => string
}

export type GateOptions = { advisory: boolean; where: RunContext }

/**
 * The story of a run: evidence, judgement, record, publication. Expected failures end in a record with their verdict;
 * what is thrown from here is a bug.
 */
export async function runGate(
  plan: Plan,
  options: GateOptions,
  ports: GatePorts,
  context: Context,
): Promise<Published> {
  const startedAt = new Date(context.clock.now()).toISOString()
  const evidence = await gatherEvidence(plan, ports, context)
  const record = buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    ...options,
  })
  return publishRecord(redactDeep(record, ports.redact), ports.publishers)
}
