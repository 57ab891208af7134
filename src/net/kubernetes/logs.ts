import { byLine } from '../../files/byte-taker.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import { dayMs } from '../../model/basics/units.ts'
import { fetchStream, type HttpResponse } from '../http.ts'
import type { Api } from './api.ts'
import { type ClusterFailure, clusterFailure } from './failure.ts'
import type { KubernetesObject, ObjectAt } from './object.ts'

/**
 * Gives each line that a container writes, from its first on, until the container has ended; the
 * node may have thrown away what nobody read in time. A connection that ends is opened again, and
 * no line is given twice.
 */
export type FollowLogs = (
  of: { pod: string; container: string; namespace?: string },
  take: (line: string) => void,
  signal?: AbortSignal,
) => Promise<{ kind: 'ended' } | ClusterFailure>

type Get = (at: ObjectAt) => Promise<{ kind: 'object'; object: KubernetesObject } | ClusterFailure>

/** A connection that is silent for so long may be dead, and is opened again. */
const idleMs = 60_000
const pauseMs = 1000
const mostFailures = 30

export const logsOf =
  (api: Api, get: Get): FollowLogs =>
  async ({ pod, container, namespace = api.namespace }, take, signal = api.context.signal) => {
    const reading = { of: { pod, container, namespace }, lines: new NewLines(take), signal }
    let failures = 0
    while (!signal.aborted) {
      const read = await readOn(api, get, reading)
      if (read === 'ended') return { kind: 'ended' }
      if (read === 'more') continue
      if (typeof read !== 'string') {
        failures = reading.lines.hasNew ? 1 : failures + 1
        if (!mayPass(read) || failures > mostFailures) return read
      }
      await api.context.clock.sleep(pauseMs, signal)
    }
    return clusterFailure('interrupted', 'interrupted')
  }

type Reading = { of: Of; lines: NewLines; signal: AbortSignal }

async function readOn(
  api: Api,
  get: Get,
  { of, lines, signal }: Reading,
): Promise<'ended' | 'more' | 'waiting' | ClusterFailure> {
  // Asked first: what a container has written that has ended is then read to its end.
  const { pod: name, container, namespace } = of
  const found = await get({ apiVersion: 'v1', kind: 'Pod', name, namespace })
  if (found.kind === 'failed') return { ...found, passing: false }
  const state = stateOf(found.object, container)
  if (state === 'waiting') return 'waiting'
  const response = await readOnce(api, of, lines, signal)
  if (response !== 'more' && response.kind === 'failed') return response
  if (response !== 'more' && state === 'ended') return 'ended'
  return lines.hasNew ? 'more' : 'waiting'
}

type Of = { pod: string; container: string; namespace: string }

/** What is new, until the container or the connection ends. */
async function readOnce(
  api: Api,
  { pod, container, namespace }: Of,
  lines: NewLines,
  signal: AbortSignal,
): Promise<HttpResponse | ClusterFailure | 'more'> {
  const [within, name] = [namespace, pod].map(encodeURIComponent)
  const query = new URLSearchParams({
    container,
    follow: 'true',
    timestamps: 'true',
    ...lines.since,
  })
  lines.again()
  const taker = byLine(lines.take)
  const idle = new AbortController()
  const timer = setTimeout(() => idle.abort(), idleMs)
  const response = await api.send({
    path: `/api/v1/namespaces/${within}/pods/${name}/log?${query}`,
    timeoutMs: dayMs,
    signal: AbortSignal.any([signal, idle.signal]),
    fetch: order =>
      fetchStream(order, {
        push: chunk => {
          timer.refresh()
          taker.push(chunk)
        },
        end: taker.end,
      }),
  })
  clearTimeout(timer)
  return idle.signal.aborted && !signal.aborted ? 'more' : response
}

/** A kubelet that cannot be reached for a moment is told by an error of the server. */
const mayPass = ({ passing, reason, message }: ClusterFailure): boolean =>
  passing === true || (reason === 'other' && message.includes('responded with 400'))

/** Of one container of a pod. */
function stateOf(pod: KubernetesObject, container: string): 'waiting' | 'running' | 'ended' {
  const status = partOf(pod, 'status')
  const own = objectsIn(status.containerStatuses).find(({ name }) => name === container)
  const state = partOf(own, 'state')
  if (isObject(state.terminated)) return 'ended'
  if (isObject(state.running)) return 'running'
  return status.phase === 'Failed' || status.phase === 'Succeeded' ? 'ended' : 'waiting'
}

/** Lines with their times, of which those that came before are left out. */
class NewLines {
  hasNew = false
  private last = ''
  /** Lines of the last time that were given, and that are to be left out now. */
  private given = 0
  private left = 0
  private readonly found: (line: string) => void

  constructor(found: (line: string) => void) {
    this.found = found
  }

  /** The server counts whole seconds. */
  get since(): { sinceTime?: string } {
    return this.last === '' ? {} : { sinceTime: `${this.last.slice(0, 19)}Z` }
  }

  again(): void {
    this.left = this.given
    this.hasNew = false
  }

  take = (line: string): void => {
    const at = line.indexOf(' ')
    const time = timeIn(line.slice(0, Math.max(at, 0)))
    if (time === undefined) return
    if (time < this.last) return
    if (time === this.last && this.left > 0) {
      this.left -= 1
      return
    }
    this.given = time === this.last ? this.given + 1 : 1
    if (time !== this.last) this.left = 0
    this.last = time
    this.hasNew = true
    this.found(line.slice(at + 1))
  }
}

/** Times of RFC 3339 in UTC with nine digits, which sort as text; undefined of no time. */
function timeIn(text: string): string | undefined {
  const [, seconds, digits = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? []
  if (seconds === undefined) return undefined
  const utc =
    zone === 'Z' ? seconds : new Date(Date.parse(`${seconds}${zone}`)).toISOString().slice(0, 19)
  return `${utc}.${digits.padEnd(9, '0')}`
}
