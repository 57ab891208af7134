import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { freePort } from '../../net/free-port.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader } from '../foreign/foreign-tool.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'
import {
  lastLine,
  prepareScript,
  type ScriptEngine,
  surveyFile,
  tryScript,
} from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded, toolFailure } from '../foreign/tool-failure.ts'
import { distantWorkers } from './distant-workers.ts'
import { hereVariable, listener, listenerFile, stopSeconds } from './listener.ts'
import type { LocustSettings } from './options.ts'
import { type RowReader, readRows } from './read-rows.ts'
import {
  connectHint,
  coresOfWorkers,
  remarksOnClocks,
  throwWhereLost,
} from './workers-elsewhere.ts'

const startMs = 60_000
/** How long Locust waits for workers on other machines. */
const connectSeconds = 60

const locust: ScriptEngine<LocustSettings> = {
  name: 'locust',
  title: 'Locust',
  least: '2.20.0',
  install: '`- run: pip install locust` in an earlier step',
  // Variables of Locust, and of the Python that it runs in.
  own: /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/,
  script: ({ file }) => file,
  variables: { [hereVariable]: '1' },
  trusts: file => ({ REQUESTS_CA_BUNDLE: file }),
  plan: async (order, found) => {
    const { file, workers, 'expect-workers': elsewhere } = order.settings
    await tryScript(locust, order, found, {
      args: ['-f', resolve(order.folder, file), '--list'],
      verb: 'load',
      retry: `locust -f ${file} --list`,
      why: lastLine,
    })
    return {
      startMs: startMs + (elsewhere === undefined ? 0 : connectSeconds * 1000),
      overtimeMs: (stopSeconds + 5) * 1000,
      cores: workers ?? 1,
      launch: async ({ deployment: { url }, folder: own }) => {
        const rows = elsewhere === undefined ? listener : listener + distantWorkers
        await writeFile(join(own, listenerFile), rows)
        return { args: [...argumentsFor(order, { url, own }), ...(await leading(order.settings))] }
      },
      reader: ({ deployment: { url } }, take) => readerOf(order.settings, readRows(url, take)),
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

/**
 * How processes of one run find each other. Those of this machine get a port of their own, since
 * two runs at once would have the same; for those of other machines it is known: 5557, unless
 * `args` name another.
 */
async function leading({
  workers,
  'expect-workers': elsewhere,
}: LocustSettings): Promise<string[]> {
  if (elsewhere !== undefined)
    return [
      ...['--master', '--expect-workers', `${elsewhere}`],
      ...['--expect-workers-max-wait', `${connectSeconds}`],
    ]
  if (workers === undefined) return []
  const port = `${await freePort()}`
  return [
    ...['--processes', `${workers}`, '--master-port', port],
    ...['--master-bind-host', '127.0.0.1', '--master-bind-port', port],
  ]
}

/** A process or worker that ends before the others may have sent requests that are not known. */
function readerOf(
  { workers: here = 0, 'expect-workers': elsewhere, users = 1 }: LocustSettings,
  { read, ends, workers, counts }: RowReader,
): ToolReader {
  const processes = here + 1
  return {
    read,
    end: async end => {
      const own = ends.find(one => one.own !== null)?.own ?? undefined
      if (elsewhere !== undefined && end.lines.some(line => line.includes('Gave up waiting')))
        throw toolFailure(
          locust.title,
          { ...end, lines: [] },
          `waited ${connectSeconds} s for ${elsewhere} workers, but not all of them connected`,
          connectHint,
        )
      const isOver = own !== undefined || end.how === 'exit code 0'
      assertEnded(locust.title, end, { isOver, memory: 'run fewer users, or on a larger machine' })
      if (end.stopped !== 'cancelled') {
        if (ends.length < processes) {
          const missing = `lost ${processes - ends.length} of its ${processes} processes before the end`
          throw toolFailure(locust.title, end, missing)
        }
        throwWhereLost(workers)
      }
      return {
        health: coresOfWorkers(workers),
        remarks: remarksOnClocks(workers),
        faults: faultsOf(counts, users),
        ...defined({
          thresholds:
            own === undefined
              ? undefined
              : [{ name: 'environment.process_exit_code = 0', holds: own === 0 }],
        }),
      }
    },
  }
}

/** A task goes on with the next one, and a user whose `on_start` fails with none. */
const faultsOf = (
  { requests, faults, users: ended, first }: RowReader['counts'],
  users: number,
): ScriptFault[] => [
  {
    name: 'requests without an exception of the locustfile',
    lost: faults,
    all: requests,
    one: 'exception',
    told: 'of the locustfile outside of requests',
    words: first,
  },
  {
    name: 'users that on_start did not end',
    lost: ended,
    all: users,
    one: 'user',
    told: 'of Locust ended in on_start',
  },
]
