import { delimiter, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { readPlainFile } from '../../../files/plain-file.ts'
import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import { textIn } from '../../../model/basics/json.ts'
import { excerpt } from '../../redaction/excerpt.ts'
import { type ClusterFailure, clusterFailure } from '../failure.ts'

/** Where a cluster is; absent: as kubectl finds it. `context`: of the kubeconfig. */
export type ClusterPlan = { kubeconfig?: string; context?: string }

export type Environment = Readonly<Record<string, string | undefined>>

/** One entry of a kubeconfig, and the folder that its paths are taken from. */
export type Entry = { folder: string; values: Readonly<Record<string, unknown>> }

/** What a context of a kubeconfig names. */
export type Chosen = {
  kind: 'chosen'
  name: string
  namespace?: string
  cluster: Entry
  user: Entry
}

type Merged = {
  files: string[]
  current?: string
  clusters: Map<string, Entry>
  users: Map<string, Entry>
  contexts: Map<string, Entry>
}

const mostBytes = 4 * 1024 * 1024

/** The files that kubectl reads; none of them has to be there but the one that the user names. */
function kubeconfigFiles({ kubeconfig }: ClusterPlan, { KUBECONFIG, HOME }: Environment): string[] {
  if (kubeconfig !== undefined) return [kubeconfig]
  const listed = (KUBECONFIG ?? '').split(delimiter).filter(Boolean)
  if (listed.length > 0) return listed
  return HOME ? [join(HOME, '.kube', 'config')] : []
}

/**
 * The context of the kubeconfig that is named, or its current one; of several files the first that
 * has an entry wins. Undefined where there is no file.
 */
export async function readKubeconfig(
  plan: ClusterPlan,
  environment: Environment,
): Promise<Chosen | ClusterFailure | undefined> {
  const merged: Merged = { files: [], clusters: new Map(), users: new Map(), contexts: new Map() }
  for (const file of kubeconfigFiles(plan, environment)) {
    const read = await readPlainFile(file, mostBytes)
    if (read.kind === 'missing') {
      if (!read.isThere && plan.kubeconfig === undefined) continue
      return clusterFailure('unreachable', `the kubeconfig ${file}: ${read.why}`)
    }
    const wrong = addFile(merged, file, read.bytes.toString('utf8'))
    if (wrong) return wrong
  }
  if (merged.files.length === 0) return undefined
  return choose(merged, plan.context)
}

function addFile(merged: Merged, file: string, text: string): ClusterFailure | undefined {
  let values: unknown
  try {
    values = parse(text, { maxAliasCount: 100, stringKeys: true }) ?? {}
  } catch (error) {
    const why = excerpt((error as Error).message.split('\n')[0]!, 200)
    return clusterFailure('unreachable', `the kubeconfig ${file}: ${why}`)
  }
  if (!isObject(values))
    return clusterFailure('unreachable', `the kubeconfig ${file}: it is not a mapping`)
  const { clusters, users, contexts, 'current-context': current } = values
  const folder = dirname(resolve(file))
  merged.files.push(file)
  if (merged.current === undefined && typeof current === 'string' && current !== '')
    merged.current = current
  for (const [into, listed, key] of [
    [merged.clusters, clusters, 'cluster'],
    [merged.users, users, 'user'],
    [merged.contexts, contexts, 'context'],
  ] as const) {
    for (const one of Array.isArray(listed) ? listed : []) {
      const { name, [key]: inner } = isObject(one) ? one : {}
      if (typeof name === 'string' && isObject(inner) && !into.has(name))
        into.set(name, { folder, values: inner })
    }
  }
  return undefined
}

function choose(merged: Merged, wanted: string | undefined): Chosen | ClusterFailure {
  const { files, contexts, clusters, users, current } = merged
  const where = `the kubeconfig ${files.join(', ')}`
  const known = [...contexts.keys()].slice(0, 10).join(', ')
  const name = wanted ?? current
  if (name === undefined) {
    return clusterFailure('unreachable', `${where} has no current-context`, {
      hint: `name one: ${known}`,
    })
  }
  const context = contexts.get(name)
  if (!context) {
    return clusterFailure('unreachable', `${where} has no context ${name}`, {
      hint: known === '' ? 'it has no context at all' : `it has ${known}`,
    })
  }
  const { cluster: ofCluster, user: ofUser, namespace } = context.values
  const cluster = clusters.get(String(ofCluster))
  if (!cluster) return clusterFailure('unreachable', `${where} has no cluster ${String(ofCluster)}`)
  const user = users.get(String(ofUser))
  if (!user && ofUser !== undefined && ofUser !== '')
    return clusterFailure('unreachable', `${where} has no user ${String(ofUser)}`)
  return {
    kind: 'chosen',
    name,
    cluster,
    user: user ?? { folder: '', values: {} },
    ...defined({ namespace: textIn(namespace) }),
  }
}

/**
 * What an entry holds as base64 under `<key>-data`, or in the file that `<key>` names; undefined
 * where it has neither.
 */
export async function pemIn(
  { values, folder }: Entry,
  key: string,
): Promise<{ kind: 'pem'; text: string } | ClusterFailure | undefined> {
  const data = textIn(values[`${key}-data`])
  if (data !== undefined) return { kind: 'pem', text: Buffer.from(data, 'base64').toString('utf8') }
  const file = textIn(values[key])
  if (file === undefined) return undefined
  const path = resolve(folder, file)
  const read = await readPlainFile(path, mostBytes)
  if (read.kind === 'bytes') return { kind: 'pem', text: read.bytes.toString('utf8') }
  return clusterFailure('unreachable', `${key} of the kubeconfig, ${path}: ${read.why}`)
}
