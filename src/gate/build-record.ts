import { summarizeLoad } from '../judge/summarize-load.ts'
import { defined } from '../model/defined.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Headers, Plan, ProviderPlan, TargetPlan } from '../model/plan.ts'
import type { PublicPlan, RunContext, RunRecord } from '../model/record.ts'
import { gateVersion } from '../model/version.ts'
import { oneLine } from '../net/excerpt.ts'

export type RecordParts = {
  plan: Plan
  evidence: Evidence
  judgement: Judgement
  startedAt: string
  advisory: boolean
  where: RunContext
}

/** Puts a run into one record: the contract's fields first, then all that a replay needs. */
export function buildRecord({
  plan,
  evidence: found,
  judgement,
  startedAt,
  advisory,
  where,
}: RecordParts): RunRecord {
  const { notes = [], ...evidence } = found
  const { verdict, reason, score, grade, objectives, generator, moved, profile, budgets } =
    judgement
  const { blocks, ruling } = judgement
  const { load } = evidence
  return {
    schemaVersion: 1,
    verdict,
    reason: oneLine(reason),
    score,
    grade,
    service: plan.service,
    commit: where.commit ?? null,
    window: load?.window ?? null,
    decidedAfter: load?.seconds ?? null,
    target: evidence.target,
    load: {
      head: load ? summarizeLoad(load, 'head') : null,
      ...(load?.design && { base: summarizeLoad(load, 'base') }),
      generator: generator ? { ...load?.generator, ...generator } : null,
      ...(load && { engine: load.engine, latencyFrom: load.latencyFrom }),
    },
    objectives,
    ...defined({ moved, profile, budgets }),
    gate: { name: 'reliability-gate', version: gateVersion },
    startedAt,
    blocks: blocks && !advisory,
    advisory,
    ...(advisory && ruling?.blocks && { wouldBlock: ruling.rule }),
    ...defined({ ruling }),
    context: where,
    plan: withoutSecrets(plan),
    evidence,
    notes,
  }
}

/** Header values and bodies can hold secrets and decide nothing: the record keeps only that they were there. */
function withoutSecrets(plan: Plan): PublicPlan {
  return {
    ...plan,
    target: concealTarget(plan.target),
    ...(plan.baseline && { baseline: concealTarget(plan.baseline) }),
    providers: plan.providers.map(concealProvider),
    load: {
      ...plan.load,
      requests: plan.load.requests.map(({ body: _, ...request }) => ({
        ...request,
        headers: concealed(request.headers),
      })),
    },
  }
}

function concealTarget<T extends TargetPlan>(target: T): T {
  const { route } = target
  return {
    ...target,
    headers: concealed(target.headers),
    ...(route && { route: { ...route, ...(route.tls && { tls: concealed(route.tls) }) } }),
  }
}

const concealProvider = (provider: ProviderPlan): ProviderPlan => ({
  ...provider,
  settings: concealAccess(provider.settings) as ProviderPlan['settings'],
})

/** Every source has its credentials in `headers`, `auth` and `tls`, however deep below its settings. */
function concealAccess(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(concealAccess)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, concealOf(name, value)]),
  )
}

function concealOf(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  // All of it but its kind, since a name or an address can be a secret too.
  if (name === 'auth') return { ...concealed(value), kind: (value as { kind?: unknown }).kind }
  return name === 'headers' || name === 'tls' ? concealed(value) : concealAccess(value)
}

const concealed = (values: object): Headers =>
  Object.fromEntries(Object.keys(values).map(name => [name, '***']))
