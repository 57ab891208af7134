import { resolve } from 'node:path'
import { readPlainFile } from '../../files/plain-file.ts'
import { within } from '../../files/within.ts'
import { jsonValue } from '../../language/json-value.ts'
import { parseYamlDocuments } from '../../language/yaml/parse-yaml.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf, type TreeNode } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import type { FieldCause } from '../../net/kubernetes/failure.ts'
import { type KubernetesObject, objectOf } from '../../net/kubernetes/object.ts'

/** What objects of a manifest are faults; `expected`: for people. */
export type Accepted = {
  expected: string
  isAccepted: (object: Pick<KubernetesObject, 'apiVersion' | 'kind'>) => boolean
}

const mostBytes = 1024 * 1024

/** `refused`: what a cluster finds wrong with fields of it, each with its place. */
export type Manifest = {
  object: KubernetesObject
  refused: (causes: readonly FieldCause[], hint: string | undefined) => Problem
}

/** The one object of a manifest. @throws Problem `fault` with every mistake and its place. */
export async function readManifest(
  manifest: string,
  folder: string,
  accepted: Accepted,
): Promise<Manifest> {
  const found = await within(folder, resolve(folder, manifest))
  const read = found.kind === 'within' ? await readPlainFile(found.path, mostBytes) : found
  if (read.kind === 'missing')
    throw new Problem(
      'fault',
      `the manifest ${manifest}: ${read.why}`,
      defined({ hint: read.hint }),
    )
  const text = read.bytes.toString('utf8')
  const [reading, [node, second]] = parseYamlDocuments(text, {
    file: manifest,
    environment: undefined,
  })
  const spot: Spot | undefined = node && { node, path: '', reading }
  if (spot && second)
    mistake(spot, {
      message: 'expected one object; found several documents',
      hint: 'give each fault a file of its own',
      at: second.at,
    })
  const object = spot && objectIn(spot, accepted)
  const unusable = () =>
    new Problem('fault', `the manifest ${manifest} cannot be used`, {
      mistakes: reading.found.map(one => one.mistake),
    })
  if (!spot || !object || reading.found.length > 0) throw unusable()
  return {
    object,
    refused: (causes, hint) => {
      for (const { field, message } of causes)
        mistake({ ...spot, path: field }, { message, hint, at: offsetOf(spot.node, field) })
      return unusable()
    },
  }
}

/** Where the deepest part of a field stands that is there. */
function offsetOf(root: TreeNode, field: string): number {
  let [node, at] = [root, root.at]
  for (const key of field.split(/[.[\]]+/).filter(Boolean)) {
    const entry = node.kind === 'map' ? entryOf(node, key) : undefined
    const next = node.kind === 'list' ? node.items[Number(key)] : entry?.value
    if (!next) break
    at = entry?.at ?? next.at
    node = next
  }
  return at
}

function objectIn(spot: Spot, { expected, isAccepted }: Accepted): KubernetesObject | undefined {
  const object = objectOf(jsonValue.read(spot))
  const { apiVersion, kind } = object ?? {}
  if (!object || typeof apiVersion !== 'string' || typeof kind !== 'string')
    return mistake(spot, {
      message: 'expected an object with `apiVersion`, `kind` and `metadata.name`',
      hint: `such as ${expected}`,
    })
  if (isAccepted(object)) return object
  const at = entryOf(spot.node, 'kind')?.value.at
  return mistake(spot, {
    message: `expected ${expected}; found ${kind} of ${apiVersion}`,
    ...defined({ at }),
  })
}
