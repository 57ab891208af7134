import { defined } from '../../../model/basics/defined.ts'
import type { Finding } from '../../../model/checkup.ts'
import type { Context } from '../../../model/context.ts'
import { Problem } from '../../../model/problem.ts'
import { fetchText } from '../../../net/http.ts'
import { proxyFor } from '../../../net/proxy.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import type { Machine } from '../../../tools/machine.ts'
import { versionOf } from '../../../tools/tool-version.ts'
import type { Opening } from '../../provider.ts'
import type { OwnSettings } from '../settings.ts'
import { findServer, missingDaemon } from './find-server.ts'
import { type ScrapeJob, scrapeJobs } from './jobs.ts'

const timeoutMs = 8000
/** `name 1`, `name{label="value"} 1.5e3 1700000000`. */
const sampleLine = /^[a-zA-Z_:][\w:]*(?:\{[^\n]*\})?[ \t]+[-+.\dINaef]+/gm

/** Whether there is a Prometheus to start, and whether what it is to scrape has metrics. */
export async function examineOwn(
  own: OwnSettings,
  { head, machine, allow }: Opening,
  context: Context,
): Promise<Finding[]> {
  // Without the address of the target, only addresses of their own can be scraped.
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
  const scraped = await Promise.all(jobs.map(job => scrapeOnce(job, allow, context)))
  return [await findOne(machine), ...scraped, ...skipped]
}

async function findOne(machine: Machine): Promise<Finding> {
  const check = 'prometheus'
  try {
    const tool = await findServer(machine, process)
    const missing = await missingDaemon(tool, machine)
    if (missing) return { check, state: 'problem', ...missing }
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
  allow: Opening['allow'],
  { signal, proxies }: Context,
): Promise<Finding> {
  const bad = (what: string, hint: string): Finding => ({
    check: 'metrics',
    state: 'problem',
    message: `${url}: ${what}`,
    hint,
  })
  try {
    allow(url)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return bad(error.message, error.hint ?? '')
  }
  const proxy = proxyFor(url, proxies)
  const response = await fetchText({
    url,
    headers,
    timeoutMs,
    signal,
    proxy,
    maxBytes: 4_000_000,
    ...defined({ route }),
  })
  if (response.kind === 'failed')
    return bad(response.message, 'give the path of the metrics of the target as prometheus.scrape')
  const { status, body } = response
  const count = body.match(sampleLine)?.length ?? 0
  if (status === 200 && count > 0) {
    return {
      check: 'metrics',
      state: 'ok',
      message: `${url} exposes ${response.truncated ? 'more than ' : ''}${count} series`,
    }
  }
  const what =
    status === 200
      ? 'its response is not in the text format of Prometheus'
      : `it responded with ${status}`
  return bad(
    `${what}: "${excerpt(body, 80)}"`,
    'give the path of the metrics of the target as prometheus.scrape',
  )
}
