import { isObject } from '../../model/basics/is-object.ts'

/** An object of a cluster, with what all of them have. */
export type KubernetesObject = {
  apiVersion: string
  kind: string
  metadata: Metadata
  [key: string]: unknown
}

type Metadata = {
  name: string
  namespace?: string
  uid?: string
  resourceVersion?: string
  labels?: Record<string, string>
  [key: string]: unknown
}

/** A kind of object, as manifests name it. */
export type ObjectKind = Pick<KubernetesObject, 'apiVersion' | 'kind'>

/** One object; without a namespace in that of the kubeconfig, where its kind has one. */
export type ObjectAt = ObjectKind & { name: string; namespace?: string }

/** Objects of a kind: one by its name, or those with a label (`app=k6,runner=true`). */
export type ObjectsAt = ObjectKind & { namespace?: string; name?: string; labels?: string }

/** The same object of whatever the server has sent; undefined where it is none. */
export function objectOf(
  data: unknown,
  kind: Partial<ObjectKind> = {},
): KubernetesObject | undefined {
  if (!isObject(data) || !isObject(data.metadata)) return undefined
  if (typeof data.metadata.name !== 'string') return undefined
  // The items of a list do not say what they are.
  return { ...kind, ...data } as KubernetesObject
}
