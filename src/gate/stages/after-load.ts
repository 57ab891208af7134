import { staleHint } from '../../deployments/this-commit.ts'
import { formatLoginPages, loginAdvice, seenLoginPages } from '../../judge/failures/login-pages.ts'
import { adviceOn, formatRedirected, redirectedOf } from '../../judge/failures/redirects.ts'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AfterLoad } from '../../model/evidence/evidence.ts'
import { isHttp, isSafe, isStepped, standaloneRequests } from '../../model/plan/load.ts'
import { addNotes } from '../sources.ts'
import type { Run, Stage } from './stage.ts'
import { redirectsIn } from './target/try-requests.ts'

export const lookAfterLoad: Stage = {
  id: 'after-load',
  run: async run => {
    await noteEnds(run)
    // The steps of a stepped profile end where something breaks, and each is judged for itself.
    if (!isStepped(run.plan.load.profile)) await lookAgain(run)
    await reportRedirects(run)
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

const mostRedirects = 10

/**
 * Redirects and login pages are answered well and measure nothing: which, and where to, is told.
 * Those that began during the load are sent once more to learn where they lead.
 */
async function reportRedirects(run: Run): Promise<void> {
  const { plan, evidence, ports, context } = run
  const { log } = context
  const found = redirectedOf(plan.load, evidence.load!, 'head').slice(0, mostRedirects)
  const known = evidence.redirects ?? []
  const { requests: learnt = plan.load.requests } = run
  const requests = standaloneRequests({ ...plan.load, requests: learnt }).filter(
    request =>
      isHttp(request) &&
      isSafe(request) &&
      found.some(({ name }) => name === request.name) &&
      known.every(({ name }) => name !== request.name),
  )
  if (requests.length > 0) {
    const probes = await ports.probe(evidence.target, plan.target, requests, context)
    const redirects = [...known, ...redirectsIn(probes)]
    if (redirects.length > 0) evidence.redirects = redirects
  }
  const pages = seenLoginPages(evidence, 'head').slice(0, mostRedirects)
  const notes = [
    ...found.map(one => ({
      message: formatRedirected(one, evidence.redirects),
      hint: adviceOn(one),
    })),
    ...pages.map(one => ({ message: formatLoginPages(one), hint: loginAdvice })),
  ].map(note => ({ source: 'load', ...note }))
  for (const { message, hint } of notes) log.warn(`${message}; ${hint}`)
  addNotes(evidence, notes)
}
