import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort } from '../../net/free-port.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader } from '../foreign/foreign-tool.ts'
import {
  lastLine,
  prepareScript,
  type ScriptEngine,
  surveyFile,
  tryScript,
} from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { failedEnd, toolFailure } from '../foreign/tool-failure.ts'
import { listener, listenerFile } from './listener.ts'
import type { LocustSettings } from './options.ts'
import { type RowReader, readRows } from './read-rows.ts'

const startMs = 60_000
/**
 * How long requests may take that are under way when the time is over: what ended with them would
 * be missing.
 */
const stopSeconds = 10

const locust: ScriptEngine<LocustSettings> = {
  name: 'locust',
  title: 'Locust',
  least: '2.20.0',
  install: '`- run: pip install locust` in a step before',
  // Variables of Locust, and of the Python that it runs in.
  own: /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/,
  script: ({ file }) => file,
  plan: async (order, found) => {
    const { file, workers } = order.settings
    await tryScript(locust, order, found, {
      args: ['-f', resolve(order.folder, file), '--list'],
      verb: 'load',
      retry: `locust -f ${file} --list`,
      why: lastLine,
    })
    return {
      startMs,
      overtimeMs: (stopSeconds + 5) * 1000,
      cores: workers ?? 1,
      launch: async ({ deployment: { url }, folder: own }) => {
        await writeFile(join(own, listenerFile), listener)
        return { args: [...argumentsFor(order, { url, own }), ...(await leading(workers))] }
      },
      reader: (_, take) => readerOf(readRows(take), (workers ?? 0) + 1),
    }
  },
}

export const survey = surveyFile<'file', LocustSettings>('file')
export const prepare = prepareScript(locust)

function argumentsFor(
  { settings, folder, load: { warmupMs, durationMs } }: PrepareOrder<LocustSettings>,
  { url, own }: { url: string; own: string },
): string[] {
  const { file, users, 'spawn-rate': spawnRate, args = [] } = settings
  const given = { '--users': users, '--spawn-rate': spawnRate }
  return [
    ...['--locustfile', `${join(own, listenerFile)},${resolve(folder, file)}`],
    ...['--headless', '--host', withTarget('$target', url), '--exit-code-on-error', '0'],
    ...['--run-time', `${Math.ceil((warmupMs + durationMs) / 1000)}s`],
    ...['--stop-timeout', `${stopSeconds}`, '--loglevel', 'WARNING'],
    ...Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [name, `${value}`],
    ),
    ...args.map(argument => withTarget(argument, url)),
  ]
}

/** Where several processes find each other: two runs at once would have the same port. */
async function leading(workers: number | undefined): Promise<string[]> {
  if (workers === undefined) return []
  const port = `${await freePort()}`
  return [
    ...['--processes', `${workers}`, '--master-port', port],
    ...['--master-bind-host', '127.0.0.1', '--master-bind-port', port],
  ]
}

/**
 * @param processes that send or lead; one that ends before the others takes requests with it that
 * nobody knows of.
 */
function readerOf({ read, ends }: RowReader, processes: number): ToolReader {
  return {
    read,
    end: async end => {
      const own = ends.find(one => one.own !== null)?.own ?? undefined
      if (end.stopped === undefined && own === undefined && end.how !== 'exit code 0')
        throw failedEnd(locust.title, end)
      if (end.stopped !== 'cancelled' && ends.length < processes) {
        const missing = `lost ${processes - ends.length} of its ${processes} processes before the end`
        throw toolFailure(locust.title, end, missing)
      }
      return own === undefined
        ? {}
        : { thresholds: [{ name: 'environment.process_exit_code = 0', holds: own === 0 }] }
    },
  }
}
