import type { Fields, Option } from '../../language/option.ts'
import { defaultOf } from '../../language/option.ts'
import { file, name } from '../../language/scalars/texts.ts'
import { defined } from '../../model/basics/defined.ts'
import { hostedOption } from '../hosted/hosted-option.ts'
import { startWithin } from '../hosted/variable.ts'

/** An object of a cluster that is a fault while it is there, as a file has it. */
export type ManifestFault = {
  manifest: string
  kubeconfig?: string
  context?: string
  startMs: number
}

const fields = {
  manifest: {
    option: file,
    required: true,
    doc: 'A YAML file with one object, from the folder in which the run starts.',
    example: 'chaos/payment-is-slow.yml',
  },
  kubeconfig: {
    option: file,
    doc: 'The kubeconfig that names the cluster.',
    otherwise: 'as `kubectl` finds it: `KUBECONFIG`, `~/.kube/config`, or the account of the pod',
    example: 'kind.kubeconfig',
  },
  context: {
    option: name,
    doc: 'A context of the kubeconfig.',
    otherwise: 'its current context',
    example: 'staging',
  },
  'start-within': startWithin,
} as const satisfies Fields

/** `{ <id>: { manifest: chaos.yml, context: staging } }`. */
export const manifestOption = (id: string, doc: string): Option<ManifestFault> =>
  hostedOption(id, fields, doc, ({ manifest, kubeconfig, context, ...written }) => ({
    manifest,
    ...defined({ kubeconfig, context }),
    startMs: written['start-within'] ?? defaultOf(startWithin),
  }))
