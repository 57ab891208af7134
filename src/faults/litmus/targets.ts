import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import type { Labels } from '../../model/plan/policy.ts'
import type { Selecting } from '../kubernetes/manifest-fault.ts'
import { below, type Part, type Path } from '../kubernetes/parts.ts'

/*
 * What a ChaosEngine breaks, as LitmusChaos 3 works it out: the operator makes one text of it
 * (`deployment:shop:[app=checkout]`), and the variables of an experiment go before that text.
 */

export type Targets = { apps: Part[]; workloads: Part[]; pods: Part[] }

/** What the manifest names. */
export function targetsIn(spec: unknown): Targets {
  const selectors = below(spec, 'selectors', ['spec'])
  const listed = (key: string) =>
    selectors.flatMap(({ at, part: found }) =>
      objectsIn(found[key]).map((part, index) => ({ at: [...at, key, index], part })),
    )
  return {
    apps: below(spec, 'appinfo', ['spec']),
    workloads: listed('workloads'),
    pods: listed('pods'),
  }
}

/** Variables by which an experiment finds its pods in a namespace of its own choice. */
export const anywhere = ['APP_NAMESPACE', 'TARGETS']
/** Those, and others by which it finds them by itself. */
const choosing = [...anywhere, 'APP_KIND', 'APP_LABEL', 'TARGET_PODS']

/** The variables that experiments are given. */
export const variablesIn = (spec: unknown): { at: Path; name: string; value: unknown }[] =>
  objectsIn(partOf({ spec }, 'spec').experiments).flatMap((experiment, index) => {
    const components = partOf(partOf(experiment, 'spec'), 'components')
    return objectsIn(components.env).map(({ name, value }, place) => ({
      at: ['spec', 'experiments', index, 'spec', 'components', 'env', place],
      name: String(name),
      value,
    }))
  })

/** Those that choose what is broken in the stead of `appinfo`. */
export const chosenByVariables = (spec: unknown, names = choosing): { at: Path; name: string }[] =>
  variablesIn(spec)
    .filter(({ name }) => names.includes(name))
    .map(({ at, name }) => ({ at: [...at, 'name'], name }))

/** What would end one target within the operator's text, and begin another. */
const separators = /[;:[\]]/

/** Those of which a name or a label would be taken apart. */
export const takenApart = ({ apps, workloads, pods }: Targets): Part[] =>
  [...apps, ...workloads, ...pods].filter(({ part }) =>
    Object.values(part).some(value => separators.test(String(value))),
  )

const equality = /^\s*([\w./-]+)\s*==?\s*([\w.-]+)\s*$/

/** The label that `app=checkout` asks for; undefined where it is no such equality. */
function labelIn(written: string): Labels | undefined {
  const [, name, value] = equality.exec(written) ?? []
  return name === undefined || value === undefined ? undefined : { [name]: value }
}

/** How pods are selected. Each of several labels selects by itself. */
export function selectingIn(spec: unknown): Selecting[] {
  const { apps, workloads, pods } = targetsIn(spec)
  const byLabels = ({ at, part }: Part, key: string): Selecting[] => {
    const written = String(part[key] ?? '')
    return written.split(',').map(one => {
      const labels = labelIn(one)
      const spot = { at: key in part ? [...at, key] : at }
      return labels ? { ...spot, labels } : { ...spot, by: one.trim() || 'by no label' }
    })
  }
  return [
    ...chosenByVariables(spec).map(({ at, name }) => ({ at, by: `pods by ${name}` })),
    ...apps.flatMap(app => byLabels(app, 'applabel')),
    ...workloads.flatMap(one =>
      one.part.names === undefined
        ? byLabels(one, 'labels')
        : [{ at: [...one.at, 'names'], by: 'workloads by their names' }],
    ),
    ...pods.map(({ at }) => ({ at, by: 'pods by their names' })),
  ]
}
