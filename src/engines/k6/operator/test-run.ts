import { defined } from '../../../model/basics/defined.ts'
import type { KubernetesObject } from '../../../net/kubernetes/object.ts'
import type { OperatorSettings } from './options.ts'

export const testRunKind = { apiVersion: 'k6.io/v1alpha1', kind: 'TestRun' } as const
export const secretKind = { apiVersion: 'v1', kind: 'Secret' } as const

/** Where the files of the secret are in a runner. */
const folder = '/reliability-gate'
export const scriptFile = 'load.js'
export const authorityFile = 'authority.pem'

const volume = 'reliability-gate'
const labels = { 'app.kubernetes.io/managed-by': 'reliability-gate' }

export type TestRunOrder = {
  name: string
  namespace: string
  parallelism: number
  /** Of its pods. */
  settings: OperatorSettings
  variables: Readonly<Record<string, string>>
}

/**
 * The script and what it needs. It holds the values of headers, so that it is no ConfigMap.
 */
export const secretOf = (
  { name, namespace }: TestRunOrder,
  files: Readonly<Record<string, string>>,
): KubernetesObject => ({
  ...secretKind,
  metadata: { name, namespace, labels },
  type: 'Opaque',
  stringData: files,
})

/**
 * The operator splits `arguments` at spaces. It reads the script first in a pod like those of the
 * runners, and starts them by a pod that has settings of its own.
 */
export const testRunOf = ({
  name,
  namespace,
  parallelism,
  settings,
  variables,
}: TestRunOrder): KubernetesObject => ({
  ...testRunKind,
  metadata: { name, namespace, labels },
  spec: {
    parallelism,
    arguments: '--log-format raw',
    script: { localFile: `${folder}/${scriptFile}` },
    starter: placementOf(settings),
    runner: {
      ...placementOf(settings),
      ...defined({ image: settings.image, resources: settings.resources }),
      env: Object.entries(variables).map(([key, value]) => ({ name: key, value })),
      volumes: [{ name: volume, secret: { secretName: name } }],
      volumeMounts: [{ name: volume, mountPath: folder, readOnly: true }],
    },
  },
})

/** Where a pod runs, and as whom. */
const placementOf = ({
  'service-account': serviceAccountName,
  'image-pull-secrets': secrets,
  'node-selector': nodeSelector,
  tolerations,
}: OperatorSettings) =>
  defined({
    serviceAccountName,
    imagePullSecrets: secrets?.map(secret => ({ name: secret })),
    nodeSelector,
    tolerations,
  })

/** Go takes these in place of those of the image. */
export const authorityVariables = { SSL_CERT_FILE: `${folder}/${authorityFile}` }

/** Pods and jobs of its runners, as the operator labels them. */
export const runnersOf = (name: string): string => `app=k6,k6_cr=${name},runner=true`

/** The operator calls the job of a runner by the run and a number from 1; its pods have more. */
export function runnerNumber(name: string, pod: string): number | undefined {
  const [, number] = pod.startsWith(`${name}-`)
    ? (/^(\d+)(?:-|$)/.exec(pod.slice(name.length + 1)) ?? [])
    : []
  return number === undefined ? undefined : Number(number) - 1
}
