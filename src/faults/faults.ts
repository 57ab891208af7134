import type { Option } from '../language/option.ts'
import { mistake } from '../language/yaml/reading.ts'
import { describe, entryOf } from '../language/yaml/tree.ts'
import { listedKeys } from '../model/basics/listed.ts'
import type { FaultPlan } from '../model/plan/chaos.ts'
import { argoRollouts } from './argo-rollouts/kind.ts'
import { awsFis } from './aws-fis/kind.ts'
import { chaosMesh } from './chaos-mesh/kind.ts'
import { chaosMonkey } from './chaos-monkey/kind.ts'
import { commandKind } from './command/kind.ts'
import { docker } from './docker/kind.ts'
import type { FaultKind } from './fault.ts'
import { gremlin } from './gremlin/kind.ts'
import { harness } from './harness/kind.ts'
import { litmus } from './litmus/kind.ts'
import { processKind } from './process/kind.ts'
import { proxy } from './proxy/kind.ts'
import { steadybit } from './steadybit/kind.ts'
import { toxiproxy } from './toxiproxy/kind.ts'

/** The one place to add a kind of fault. */
export const faults = {
  'argo-rollouts': argoRollouts,
  'aws-fis': awsFis,
  'chaos-mesh': chaosMesh,
  'chaos-monkey': chaosMonkey,
  command: commandKind,
  docker,
  gremlin,
  harness,
  litmus,
  process: processKind,
  proxy,
  steadybit,
  toxiproxy,
} as const

// biome-ignore lint/suspicious/noExplicitAny: a plan holds settings of that very kind.
type AnyKind = FaultKind<any>
const kinds: readonly AnyKind[] = Object.values(faults)

/** @throws TypeError for a kind that is not there. */
export function faultKindOf({ kind }: Pick<FaultPlan, 'kind'>): AnyKind {
  const found = kinds.find(({ id }) => id === kind)
  if (!found) throw new TypeError(`there is no fault ${kind}`)
  return found
}

export const faultIds: readonly string[] = kinds.map(({ id }) => id)
const ids = listedKeys(faultIds)

/** `{ proxy: payment, latency: 300ms }`: the first key that names a kind decides which it is. */
export const faultOption: Option<FaultPlan> = {
  type: 'fault',
  schema: { anyOf: kinds.map(({ option }) => option.schema) },
  read: spot => {
    const { node } = spot
    const kind = kinds.find(({ id }) => entryOf(node, id))
    if (!kind)
      return mistake(spot, {
        message:
          node.kind === 'map'
            ? `expected a fault: one of the keys ${ids} says of which kind`
            : `expected a fault; found ${describe(node)}`,
        hint: 'such as { proxy: payment, latency: 300ms }',
      })
    const settings = kind.option.read(spot)
    return settings === undefined ? undefined : { kind: kind.id, settings }
  },
}
