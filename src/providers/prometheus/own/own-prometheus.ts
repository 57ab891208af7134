import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '../../../model/context.ts'
import type { OwnPrometheusPlan } from '../../../model/plan.ts'
import type { Provider } from '../../provider.ts'
import { prometheus } from '../prometheus.ts'
import { findServer } from './find-server.ts'
import { awaitFirstScrapes } from './first-scrapes.ts'
import { headOnly } from './head-only.ts'
import { type Scraped, type ScrapeJob, scrapeJobs } from './jobs.ts'
import { keepData } from './keep-data.ts'
import type { Machine } from './machine.ts'
import { type Relay, startRelay } from './relay.ts'
import { formatScrapeConfig } from './scrape-config.ts'
import { dataFolder, startServer } from './start-server.ts'

/** How long it may take to write down what it has; on an interrupt its supervisor sees to the rest. */
const stopMs = 10_000
const interruptedStopMs = 1000

export type OwnOrder = { plan: OwnPrometheusPlan; head: Scraped; base?: Scraped; machine: Machine }
export type OpenProvider = { provider: Provider; close: () => Promise<void> }

/**
 * A Prometheus of our own that has scraped everything once. It ends with `close`, and with this process, however that ends.
 * @throws Problem `provider` where there is none to start, it does not start, or what it is to scrape has no metrics.
 */
export async function openOwnPrometheus(
  { plan, head, base, machine }: OwnOrder,
  context: Context,
): Promise<OpenProvider> {
  const starter = await findServer(machine, process)
  context.log.info(`Starting Prometheus (${starter.kind === 'docker' ? 'by Docker' : starter.path})`)
  const jobs = scrapeJobs(plan, head, base)
  const relay = await startRelay(jobs, context)
  const folder = await realpath(await mkdtemp(join(machine.temporary ?? tmpdir(), 'reliability-gate-prometheus-')))
  const config = formatScrapeConfig(jobs, relay.port)
  const opening = startServer(starter, { folder, config, machine }, context)
  const close = async (keepIn?: string) => {
    await opening.then(
      server => server.stop(context.signal.aborted ? interruptedStopMs : stopMs),
      () => undefined,
    )
    await relay.close()
    if (keepIn !== undefined && !context.signal.aborted) await keep(folder, keepIn, context)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const server = await opening
    await awaitFirstScrapes(jobs, { server, relay }, context)
    const provider = prometheus({ url: server.url, headers: {} })
    return {
      provider: jobs.some(({ side }) => side === 'base') ? headOnly(provider) : provider,
      close: async () => {
        tellGaps(jobs, relay, context)
        await close(plan.keepsData ? machine.keepIn : undefined)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A query may well have its value in spite of a gap, but who reads a strange one should know. */
function tellGaps(jobs: readonly ScrapeJob[], relay: Relay, { log }: Context): void {
  for (const { path, url } of jobs) {
    const { scrapes, failed } = relay.countsOf(path)
    const newest = relay.outcomeOf(path)
    const why = newest?.kind === 'none' ? `, the last since ${newest.detail}` : ''
    if (failed > 0) log.warn(`${failed} of ${scrapes} scrapes of ${url} failed${why}`)
  }
}

async function keep(folder: string, place: string, { log }: Context): Promise<void> {
  const kept = await keepData(dataFolder(folder), place)
  if (kept.kind === 'kept') log.info(`What Prometheus has stored is in ${place}`)
  else if (kept.kind === 'failed') log.warn(`What Prometheus has stored could not be kept: ${kept.message}`)
  else log.warn(`What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB are too many`)
}
