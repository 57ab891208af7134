import type { ReportFolder } from '../../../files/report-folder.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Note } from '../../../model/note.ts'
import { Problem } from '../../../model/problem.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { makeToolFolder, type ToolFolder } from '../../../tools/folder.ts'
import type { Opening, Provider } from '../../provider.ts'
import { overPort } from '../adapter.ts'
import { prometheus } from '../prometheus.ts'
import type { OwnSettings } from '../settings.ts'
import { findServer } from './find-server.ts'
import { awaitFirstScrapes, readTargets } from './first-scrapes.ts'
import { headOnly, withoutSide } from './head-only.ts'
import { type ScrapeJob, scrapeJobs } from './jobs.ts'
import { keepData, keptAt } from './keep-data.ts'
import { type Relay, startRelay } from './relay.ts'
import { formatScrapeConfig } from './scrape-config.ts'
import { dataFolder, type RunningServer, startServer } from './start-server.ts'
import { whileItRuns } from './while-it-runs.ts'

/** How long it may take to write its data; after an interrupt, its supervisor does the rest. */
const stopMs = 10_000
const interruptedStopMs = 1000

type Started = Required<Pick<Provider, 'notes' | 'close'>> & Provider

/** What has been opened so far. */
type Opened = { relay?: Relay; folder?: ToolFolder; server?: Promise<RunningServer> }

/**
 * A Prometheus of our own that has scraped everything once. It stops with `close`, and with this
 * process, however that ends.
 * @throws Problem `provider` where there is no Prometheus, it does not start, or there are no
 * metrics to scrape.
 */
export async function openOwnPrometheus(
  settings: OwnSettings,
  { head, base, machine, leave, redact, allow, followsMemory = false }: Opening,
  context: Context,
): Promise<Started> {
  if (!head) throw new TypeError('nothing is scraped before the target is there')
  for (const { url } of settings.scrape) if (url !== undefined) allow(url)
  const opened: Opened = {}
  try {
    const tool = await findServer(machine, process)
    context.log.info(`Starting Prometheus (${tool.kind === 'container' ? 'by Docker' : tool.path})`)
    const jobs = scrapeJobs(settings, head, base)
    const relay = await startRelay(jobs, context, redact)
    opened.relay = relay
    const folder = await makeToolFolder({ name: 'prometheus', title: 'Prometheus' }, machine, leave)
    opened.folder = folder
    const config = formatScrapeConfig(jobs, relay.port)
    opened.server = startServer(tool, { folder: folder.path, config, machine, leave }, context)
    const server = await opened.server
    await awaitFirstScrapes(jobs, { server, relay }, context)
    const source = whileItRuns(server, prometheus({ url: server.url, headers: {} }))
    const ofHead = withoutSide(jobs.some(({ side }) => side === 'base') ? headOnly(source) : source)
    const { scrape: _, keepsData, ...target } = settings
    return {
      // Its address ends with the run: there are no links to it.
      ...overPort(ofHead, { settings: target, followsMemory }),
      notes: () => reportGaps(jobs, { server, relay }, context),
      close: async () => {
        for (const { message, hint } of await reportGaps(jobs, { server, relay }, context))
          context.log.warn(`${message}${hint ? ` (${hint})` : ''}`)
        await close(opened, context, keepsData ? machine.keepIn : undefined)
      },
    }
  } catch (error) {
    await close(opened, context)
    throw asProblem(error)
  }
}

/** A failure to close is a warning, and changes no verdict. */
async function close(
  { relay, folder, server }: Opened,
  context: Context,
  keepIn?: ReportFolder,
): Promise<void> {
  const isGone = await server?.then(
    running => running.stop(context.signal.aborted ? interruptedStopMs : stopMs),
    () => true,
  )
  await relay?.close()
  // A server that is still running may write into it again: then its supervisor removes it.
  if (folder === undefined || isGone === false) return
  if (keepIn !== undefined && !context.signal.aborted) await keep(folder.path, keepIn, context)
  await folder
    .remove()
    .catch((error: Error) =>
      context.log.warn(`The folder of Prometheus could not be removed: ${error.message}`),
    )
}

/** An error of the operating system is for the user to fix; any other is a bug. */
function asProblem(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof Problem || typeof code !== 'string') return error
  const hint =
    code === 'ENOSPC'
      ? 'the disk is full'
      : 'is TMPDIR, or RUNNER_TEMP, an existing folder that the gate may write to?'
  return new Problem('provider', `Prometheus could not be started: ${message}`, { hint })
}

/** A query may have its value in spite of a gap, but the gap may explain a strange value. */
async function reportGaps(
  jobs: readonly ScrapeJob[],
  { server, relay }: { server: RunningServer; relay: Relay },
  context: Context,
): Promise<Note[]> {
  const states = await readTargets(server.url, relay.port, context)
  return jobs.flatMap(({ path, url }): Note[] => {
    const { scrapes, failed } = relay.countsOf(path)
    const newest = relay.outcomeOf(path)
    const source = 'prometheus'
    if (failed > 0) {
      const why = newest?.kind === 'none' ? `, the last since ${newest.detail}` : ''
      const hint = newest?.kind === 'none' ? newest.hint : undefined
      return [
        {
          source,
          message: `${failed} of ${scrapes} scrapes of ${url} failed${why}.`,
          ...defined({ hint }),
        },
      ]
    }
    const { health, lastError } = states.find(state => state.path === path) ?? {}
    if (health !== 'down' || !lastError) return []
    return [
      {
        source,
        message: `Prometheus does not accept the metrics of ${url}: ${excerpt(lastError, 200)}.`,
      },
    ]
  })
}

async function keep(folder: string, keepIn: ReportFolder, { log }: Context): Promise<void> {
  const kept = await keepData(dataFolder(folder), keepIn)
  if (kept.kind === 'kept') log.info(`What Prometheus has stored is in ${keptAt(keepIn)}`)
  else if (kept.kind === 'failed')
    log.warn(`What Prometheus has stored could not be kept: ${kept.message}`)
  else
    log.warn(
      `What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB is too much`,
    )
}
