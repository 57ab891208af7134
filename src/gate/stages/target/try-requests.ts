import type { Probe } from '../../../deployments/probe.ts'
import { adviceOn } from '../../../judge/failures/redirects.ts'
import { defined } from '../../../model/basics/defined.ts'
import { listed } from '../../../model/basics/listed.ts'
import { formatCount } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { Evidence, FoundInstead } from '../../../model/evidence/evidence.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import type { Note } from '../../../model/note.ts'
import type { RequestPlan } from '../../../model/plan/load.ts'
import { isHttp, isSafe, standaloneRequests } from '../../../model/plan/load.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import { Problem } from '../../../model/problem.ts'
import type { EvidencePorts } from '../ports.ts'
import type { RefusedRequest, Stage } from '../stage.ts'
import { hintFor } from './hint-for.ts'

export const probe: Stage = {
  id: 'probe',
  run: async run => {
    const { plan, evidence, ports, context } = run
    const requests = run.requests ?? plan.load.requests
    const learnt = { ...plan, load: { ...plan.load, requests } }
    run.refused = await tryRequests(evidence, learnt, ports, context)
  },
}

type Refused = Probe & { kind: 'refused' }
type Redirected = Probe & { kind: 'redirected' }

export const isRefused = (probe: Probe): probe is Refused => probe.kind === 'refused'
export const isLogin = (probe: Probe): boolean => isRefused(probe) && probe.page === 'login'
const isGarbled = (probe: Probe): boolean => isRefused(probe) && probe.page === 'garbled'
export const isRedirected = (probe: Probe): probe is Redirected => probe.kind === 'redirected'

/** A route may come up a moment after the one that readiness asks for. */
const tries = 3
const pauseMs = 2000

/**
 * Sends each request of the load once: a mistake in the paths or the headers costs no load, and no
 * verdict. What was redirected, or was a login page, is kept for the report. Returns what was
 * refused, among others that were not.
 * @throws Problem `target` where all of them are refused, or a response cannot be decoded.
 */
export async function tryRequests(
  evidence: Evidence,
  plan: Plan,
  ports: Pick<EvidencePorts, 'probe'>,
  context: Context,
): Promise<RefusedRequest[]> {
  const requests = standaloneRequests(plan.load)
  const all = (probes: readonly Probe[]) => areAllRefused(probes, requests)
  const probes = await tryUnless(
    all,
    () => ports.probe(evidence.target, plan.target, requests, context),
    context,
  )
  if (context.signal.aborted) return []
  const [garbled] = describeRefused(probes.filter(isGarbled))
  if (garbled) throw new Problem('target', garbled.message, { hint: garbled.hint })
  if (all(probes)) {
    const { message, hint } = describeAllRefused(probes)
    throw new Problem('target', message, { hint })
  }
  for (const one of probes) context.log.debug(`${one.name}, sent once: ${outcomeOf(one)}`)
  Object.assign(evidence, foundIn(probes))
  const refused = describeRefused(probes)
  for (const { message, hint } of [...refused, ...describeRedirected(probes)])
    context.log.warn(`${message}; ${hint}`)
  return refused
}

/** For the log of every step. */
function outcomeOf(probe: Probe): string {
  if (isRefused(probe)) return isLogin(probe) ? 'a login page' : `refused with ${probe.status}`
  if (isRedirected(probe)) return `redirected to ${probe.location}`
  return probe.kind === 'unanswered' ? 'no response in time' : 'a response'
}

/** Tries several times where all is `bad`. */
export async function tryUnless(
  bad: (probes: readonly Probe[]) => boolean,
  tryAll: () => Promise<Probe[]>,
  { clock, signal }: Pick<Context, 'clock' | 'signal'>,
): Promise<Probe[]> {
  let probes = await tryAll()
  for (let tried = 1; tried < tries && bad(probes); tried += 1) {
    await clock.sleep(pauseMs, signal)
    probes = await tryAll()
  }
  return probes
}

/** What the record keeps of some tries, beside what it has already. */
export function foundIn(
  probes: readonly Probe[],
  { redirects = [], loginPages = [] }: FoundInstead = {},
): FoundInstead {
  const to = [
    ...redirects,
    ...probes
      .filter(isRedirected)
      .filter(({ name }) => redirects.every(known => known.name !== name))
      .map(({ name, location }) => ({ name, location })),
  ]
  const pages = [...new Set([...loginPages, ...probes.filter(isLogin).map(({ name }) => name)])]
  return defined({
    redirects: to.length > 0 ? to : undefined,
    loginPages: pages.length > 0 ? pages : undefined,
  })
}

/**
 * Where a request was answered well in the end, what the first answer was is of no use any more,
 * unless it was a login page, whose status is that of a good answer.
 */
export const notesOfRefused = (
  refused: readonly RefusedRequest[],
  { load, loginPages }: Evidence,
): Note[] =>
  refused
    .filter(
      ({ name }) =>
        loginPages?.includes(name) ||
        !load?.cells.some(cell => cell.side === 'head' && cell.name === name && cell.good > 0),
    )
    .map(({ message, hint }) => ({ source: 'target', message, hint }))

/** None of what was to be sent got through; what was not asked might have. */
export const areAllRefused = (
  probes: readonly Probe[],
  requests: readonly RequestPlan[],
): boolean => probes.length > 0 && probes.length === requests.length && probes.every(isRefused)

/** `every request is refused: GET / returns 404`. */
export function describeAllRefused(probes: readonly Probe[]): Omit<RefusedRequest, 'name'> {
  const refused = probes.filter(isRefused)
  const responses = refused.map(describe)
  const which =
    refused.length === 1
      ? 'the only request of the load'
      : `each of the ${formatCount(refused.length)} requests of the load`
  return {
    message: `the target refuses ${which}: ${listed(responses, mostShown)}`,
    hint: refused.find(({ hint }) => hint)?.hint ?? hintOn(refused.map(({ status }) => status)),
  }
}

function describe({ name, status, page }: Refused): string {
  if (page === 'login') return `${name} returns a login page (${status})`
  return page === 'garbled'
    ? `${name} returns a body that is not what its Content-Encoding says (${status})`
    : `${name} returns ${status}`
}

const mostShown = 3

export const describeRefused = (probes: readonly Probe[]): RefusedRequest[] =>
  probes.filter(isRefused).map(refused => ({
    name: refused.name,
    message: describe(refused),
    hint: refused.hint ?? hintOn([refused.status]),
  }))

export const describeRedirected = (
  probes: readonly Probe[],
  side: Side = 'head',
): RefusedRequest[] =>
  probes.filter(isRedirected).map(({ name, status, location }) => ({
    name,
    message: `${name} returns a redirect (${status}) to ${location}`,
    hint: adviceOn({ status }, side),
  }))

/** What a base returns instead of what the target does: `GET / returns a login page (200)`. */
export function describeOff(probes: readonly Probe[]): Omit<RefusedRequest, 'name'> {
  const told = [...describeRefused(probes), ...describeRedirected(probes, 'base')]
  const message = listed(
    told.map(one => one.message),
    mostShown,
  )
  return { message, hint: hintFor('base', told[0]?.hint ?? '') }
}

/** Sent by itself it changes nothing, whatever it reaches. */
export const isSafeHttp = (request: RequestPlan): boolean => isHttp(request) && isSafe(request)

function hintOn(statuses: readonly (number | string)[]): string {
  const [status] = statuses
  const meant = `set expect: { status: ${status} } if that is meant`
  if (statuses.some(one => one === 401 || one === 403)) {
    return `give the header that grants access as target.headers or target-headers (of a protected preview its bypass header, such as x-vercel-protection-bypass), or ${meant}`
  }
  const what = statuses.includes(404)
    ? 'paths that the target has'
    : 'the methods that the target accepts'
  return `put ${what} under load.requests, such as "- GET /products", or ${meant}`
}
