import type { Probe } from '../../deployments/probe.ts'
import { staleHint } from '../../deployments/this-commit.ts'
import { formatLoginPages, loginAdvice, seenLoginPages } from '../../judge/failures/login-pages.ts'
import { formatPartial, partialAdvice, partialOf } from '../../judge/failures/partial-data.ts'
import { adviceOn, formatRedirected, redirectedOf } from '../../judge/failures/redirects.ts'
import { undescribed, unlikeAdvice, unlikeBase } from '../../judge/failures/unlike-base.ts'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AfterLoad } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import { isStepped, type LoadPlan, standaloneRequests } from '../../model/plan/load.ts'
import { addNotes } from '../sources.ts'
import type { Run, Stage } from './stage.ts'
import { foundIn, isLogin, isSafeHttp } from './target/try-requests.ts'

export const lookAfterLoad: Stage = {
  id: 'after-load',
  run: async run => {
    await noteEnds(run)
    // The steps of a stepped profile end where something breaks, and each is judged for itself.
    if (!isStepped(run.plan.load.profile)) await lookAgain(run)
    const [ofHead, ofBase] = [await tryAgain(run, 'head'), await tryAgain(run, 'base')]
    noteUnlike(run, unlikeTypes(run.plan.load, ofHead, ofBase))
  },
}

/**
 * A target that the load has brought down is told of, also where every request of the load was
 * answered.
 */
async function lookAgain({ evidence, plan, ports, context }: Run): Promise<void> {
  const end = evidence.started?.head?.ended
  const afterLoad: AfterLoad = end
    ? { isUp: false, message: `its process ended ${describeEnd(end)}` }
    : await ports.lookAfterLoad(evidence.target, plan.target, context)
  if (context.signal.aborted) return
  evidence.afterLoad = afterLoad
  if (afterLoad.isUp) {
    const { other } = afterLoad
    // Nobody knows since when, and so which build was measured.
    if (other !== undefined)
      evidence.failure ??= {
        code: 'target',
        message: `another build responded after the load: ${other}`,
        hint: staleHint,
      }
    return
  }
  const message = `the target was down after the load: ${afterLoad.message}`
  context.log.warn(message)
  addNotes(evidence, [{ source: 'target', message }])
}

/**
 * What the run has started and what ended by itself amid the load: of the target that is told as
 * its failure; the baseline is no longer one to compare with.
 */
async function noteEnds({ apps, evidence, context }: Run): Promise<void> {
  await apps.lookAfterLoad()
  const end = evidence.started?.base?.ended
  if (!end || !evidence.baseline || evidence.baseline.failure) return
  const message = `the baseline ended during the load ${describeEnd(end)}`
  context.log.warn(`No comparison: ${message}`)
  evidence.baseline.failure = { code: 'baseline', message }
}

const mostTold = 10

/**
 * Redirects and login pages are answered well and measure nothing: which, and where to, is told.
 * Each safe request is sent once more, to learn where those lead that began during the load, and
 * whether the deployment still lets the load in.
 */
async function tryAgain(run: Run, side: Side): Promise<Probe[]> {
  const { plan, evidence, ports, context } = run
  const { target, baseline } = evidence
  const [at, of] = side === 'head' ? [target, plan.target] : [baseline, plan.baseline]
  const own = side === 'head' ? evidence : baseline
  if (!at || !of || !own || (side === 'base' && baseline?.failure)) return []
  const redirected = redirectedOf(plan.load, evidence.load!, side).slice(0, mostTold)
  const { requests: learnt = plan.load.requests } = run
  const isRedirected = ({ name }: { name: string }) => redirected.some(one => one.name === name)
  const isDown = side === 'head' && evidence.afterLoad?.isUp === false
  const requests = standaloneRequests({ ...plan.load, requests: learnt }).filter(
    request => isSafeHttp(request) && (!isDown || isRedirected(request)),
  )
  const probes = requests.length > 0 ? await ports.probe(at, of, requests, context) : []
  const known = own.loginPages ?? []
  const found = foundIn(
    probes.filter(one => isLogin(one) || isRedirected(one)),
    own,
  )
  Object.assign(own, found)
  const late = (found.loginPages ?? []).filter(name => !known.includes(name))
  const notes = [
    ...redirected.map(one => ({
      message: formatRedirected(one, own.redirects),
      hint: adviceOn(one, side),
    })),
    ...seenLoginPages(evidence, side)
      .slice(0, mostTold)
      .map(one => ({ message: formatLoginPages(one), hint: loginAdvice(side) })),
    ...partialOf(evidence, side)
      .slice(0, mostTold)
      .map(one => ({ message: formatPartial(one), hint: partialAdvice })),
    ...late.slice(0, mostTold).map(name => ({
      message: `${name} returned a login page after the load`,
      hint: loginAdvice(side),
    })),
  ].map(note => ({ source: side === 'head' ? 'load' : 'baseline', ...note }))
  for (const { message, hint } of notes) context.log.warn(`${message}; ${hint}`)
  addNotes(evidence, notes)
  return probes
}

/** `GET / returns text/html, and application/json on the baseline`. */
function unlikeTypes(load: LoadPlan, head: readonly Probe[], base: readonly Probe[]): string[] {
  const typeOf = (probes: readonly Probe[], request: string) => {
    const probe = probes.find(({ name }) => name === request)
    return probe?.kind === 'other' ? probe.type : undefined
  }
  return undescribed(load).flatMap(({ name }) => {
    const [own, other] = [typeOf(head, name), typeOf(base, name)]
    const isUnlike = own !== undefined && other !== undefined && own !== other
    return isUnlike ? [`${name} returns ${own}, and ${other} on the baseline`] : []
  })
}

/** A target that returns another page than the base is faster or slower for that alone. */
function noteUnlike({ plan, evidence, context }: Run, types: readonly string[]): void {
  const sizes = unlikeBase(plan.load, evidence.load!).map(({ says }) => says)
  const notes = [...sizes, ...types]
    .slice(0, mostTold)
    .map(message => ({ source: 'baseline', message, hint: unlikeAdvice }))
  for (const { message, hint } of notes) context.log.warn(`${message}; ${hint}`)
  addNotes(evidence, notes)
}
