import { resolve } from 'node:path'
import { readPlainFile } from '../../files/plain-file.ts'
import { within } from '../../files/within.ts'
import { jsonValue } from '../../language/json-value.ts'
import { parseYamlDocuments } from '../../language/yaml/parse-yaml.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf, itemsOf, type TreeNode } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { type Place, Problem } from '../../model/problem.ts'
import { type KubernetesObject, objectOf } from '../../net/kubernetes/object.ts'
import type { Path } from './parts.ts'

/** What objects of a manifest are faults; `expected`: for people. */
export type Accepted = {
  expected: string
  isAccepted: (object: Pick<KubernetesObject, 'apiVersion' | 'kind'>) => boolean
}

const mostBytes = 1024 * 1024

/** `placeOf`: where a part of the object stands, or the innermost one around it that is there. */
export type Manifest = { object: KubernetesObject; placeOf: (path: Path) => Place }

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
  if (node && object && reading.found.length === 0)
    return { object, placeOf: path => reading.place(offsetOf(path, node)) }
  throw new Problem('fault', `the manifest ${manifest} cannot be used`, {
    mistakes: reading.found.map(one => one.mistake),
  })
}

function offsetOf([step, ...rest]: Path, node: TreeNode): number {
  if (typeof step === 'number') {
    const item = itemsOf(node)[step]
    return item ? offsetOf(rest, item) : node.at
  }
  const entry = step === undefined ? undefined : entryOf(node, step)
  if (!entry) return node.at
  return rest.length === 0 ? entry.at : offsetOf(rest, entry.value)
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
