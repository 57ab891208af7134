import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import { defined } from '../../model/defined.ts'
import { type Bounds, boundsOf } from '../../model/plan.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/address-guard.ts'
import { excerpt } from '../../net/excerpt.ts'
import { fetchText } from '../../net/http.ts'
import { proxyFor } from '../../net/proxy.ts'
import { findServer } from '../../providers/prometheus/own/find-server.ts'
import { type ScrapeJob, scrapeJobs } from '../../providers/prometheus/own/jobs.ts'
import type { Machine } from '../../tools/machine.ts'
import { versionOf } from '../../tools/tool-version.ts'
import { type Check, planOf } from './subject.ts'

const timeoutMs = 8000
/** `name 1`, `name{label="value"} 1.5e3 1700000000`. */
const sampleLine = /^[a-zA-Z_:][\w:]*(?:\{[^\n]*\})?[ \t]+[-+.\dINaef]+/gm

/** Whether there is a Prometheus to start, and whether what it is to scrape tells metrics. */
export const checkOwnPrometheus: Check = async (subject, context) => {
  const plan = planOf(subject)
  const own = plan?.ownPrometheus
  if (!plan || !own) return []
  const { target, policy } = plan
  const head =
    target.from.kind === 'url'
      ? {
          url: target.from.url,
          headers: target.headers,
          ...defined({ route: target.route }),
        }
      : undefined
  // Without an address of the target only what has one of its own can be asked.
  const scrape = head ? own.scrape : own.scrape.filter(({ url }) => url !== undefined)
  const jobs = scrapeJobs(
    { ...own, scrape },
    head ?? { url: 'http://localhost', headers: {} },
    undefined,
  )
  const left = own.scrape.length - scrape.length
  const skipped: Finding[] =
    left > 0
      ? [
          {
            check: 'metrics',
            state: 'skipped',
            message: 'the address of the target is not known here',
          },
        ]
      : []
  const asked = await Promise.all(jobs.map(job => scrapeOnce(job, boundsOf(policy), context)))
  return [await findOne(subject.machine), ...asked, ...skipped]
}

async function findOne(machine: Machine): Promise<Finding> {
  const check = 'prometheus'
  try {
    const tool = await findServer(machine, process)
    const version = await versionOf(tool, machine)
    const where = tool.kind === 'container' ? `by Docker (${tool.path})` : tool.path
    return {
      check,
      state: 'ok',
      message: `one can be started: ${where}${version === undefined ? '' : `, version ${version}`}`,
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return {
      check,
      state: 'problem',
      message: error.message,
      ...defined({ hint: error.hint }),
    }
  }
}

async function scrapeOnce(
  { url, headers, route }: ScrapeJob,
  bounds: readonly Bounds[],
  { signal, proxies }: Context,
): Promise<Finding> {
  const bad = (what: string, hint: string): Finding => ({
    check: 'metrics',
    state: 'problem',
    message: `${url}: ${what}`,
    hint,
  })
  try {
    assertAllowedUrl(url, bounds)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return bad(error.message, error.hint ?? '')
  }
  const proxy = proxyFor(url, proxies)
  const answer = await fetchText({
    url,
    headers,
    timeoutMs,
    signal,
    proxy,
    maxBytes: 4_000_000,
    ...defined({ route }),
  })
  if (answer.kind === 'failed')
    return bad(
      answer.message,
      'give the path where the target tells its metrics as prometheus.scrape',
    )
  const { status, body } = answer
  const count = body.match(sampleLine)?.length ?? 0
  if (status === 200 && count > 0) {
    return {
      check: 'metrics',
      state: 'ok',
      message: `${url} tells ${answer.truncated ? 'more than ' : ''}${count} series`,
    }
  }
  const what =
    status === 200
      ? 'what it answers is not in the text format of Prometheus'
      : `it answered ${status}`
  return bad(
    `${what}: "${excerpt(body, 80)}"`,
    'give the path where the target tells its metrics as prometheus.scrape',
  )
}
