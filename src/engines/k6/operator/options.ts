import { limits } from '../../../language/limits.ts'
import type { Fields, SectionOf } from '../../../language/option.ts'
import { integer } from '../../../language/scalars/amounts.ts'
import { name } from '../../../language/scalars/texts.ts'
import { section } from '../../../language/section.ts'

const operatorFields = {
  namespace: {
    option: name,
    doc: 'Where the `TestRun` is created.',
    otherwise: 'that of the kubeconfig',
    example: 'load',
  },
  parallelism: {
    option: integer({ least: 1, most: limits.runners }),
    doc: 'Runners that share the load, each a pod.',
    default: 1,
    example: 8,
  },
  context: {
    option: name,
    doc: 'Of the kubeconfig.',
    otherwise: 'its current one',
    example: 'staging',
  },
  image: {
    option: name,
    doc: 'Of the runners, with k6 0.50 or newer.',
    otherwise: 'that of the operator',
    example: 'grafana/k6:1.4.0',
  },
} as const satisfies Fields

export type OperatorSettings = SectionOf<typeof operatorFields>

/** The kind of what a run leaves in a cluster. */
export const testRunLeftover = 'k6-test-run'

export const operatorSection = section(operatorFields)
