import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { LoadPlan } from '../../model/plan/load.ts'
import { Problem } from '../../model/problem.ts'
import { freePort } from '../../net/free-port.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { askTool } from '../../tools/ask-tool.ts'
import type { EngineModule, PrepareOrder } from '../engine.ts'
import { type EngineSpec, type FoundEngine, findEngine } from '../foreign/find-engine.ts'
import { runSides, type ToolReader } from '../foreign/run-sides.ts'
import { hideVariables, throughProxy, variablesFor, withTarget } from '../foreign/settings.ts'
import { failedEnd, toolFailure, unreadable } from '../foreign/tool-failure.ts'
import { listener, listenerFile } from './listener.ts'
import type { LocustSettings } from './options.ts'
import { type RowReader, readRows } from './read-rows.ts'

const spec: EngineSpec = {
  name: 'locust',
  title: 'Locust',
  least: '2.20.0',
  install: '`- run: pip install locust` in a step before',
}
/** Variables of Locust, and of the Python that it runs in. */
const ownVariables = /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/
const startMs = 60_000
const listMs = 60_000
/** How long requests may take that are under way when the time is over: what ended with them would be missing. */
const stopSeconds = 10

export const survey: NonNullable<EngineModule<LocustSettings>['survey']> = async (
  settings,
  locate,
) => ({ settings: { ...settings, file: (await locate(settings.file)).path } })

export const prepare: EngineModule<LocustSettings>['prepare'] = async (order, preparing) => {
  const { settings, folder, machine, leave, load } = order
  hideVariables(machine, ownVariables, preparing)
  const found = await findEngine(spec, { command: settings.command, folder, machine })
  await list(order, found)
  const engine = { name: spec.name, version: found.version }
  const { workers } = settings
  return {
    engine,
    found: `${found.path} runs ${settings.file}`,
    run: (run, context) =>
      runSides(
        {
          ...{ title: spec.title, engine, startMs, overtimeMs: (stopSeconds + 5) * 1000 },
          cores: workers ?? 1,
          launch: async ({ deployment: { url, proxy }, folder: own }) => {
            await writeFile(join(own, listenerFile), listener)
            return {
              tool: found.tool,
              title: spec.title,
              cwd: folder,
              args: [...argumentsFor(order, load, { url, own }), ...(await leading(workers))],
              variables: { ...variablesFor(order, ownVariables, url), ...throughProxy(proxy) },
            }
          },
          reader: (_, take) => readerOf(readRows(take), (workers ?? 0) + 1),
        },
        run,
        { machine, leave },
        context,
      ),
  }
}

/** @throws Problem `engine` where Locust cannot load the file, or it has no user. */
async function list(order: PrepareOrder<LocustSettings>, { path }: FoundEngine): Promise<void> {
  const { settings, folder, machine } = order
  const args = ['-f', resolve(folder, settings.file), '--list']
  // The address is not known yet; nothing is sent to it.
  const variables = variablesFor(order, ownVariables, 'http://localhost')
  const { code, stderr } = await askTool(path, args, {
    environment: { ...machine.environment, ...variables },
    cwd: folder,
    timeoutMs: listMs,
  })
  if (code === 0) return
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  const why = code === null ? `it took longer than ${listMs / 1000} s` : excerpt(lines.at(-1) ?? '')
  throw new Problem('engine', `Locust cannot load ${settings.file}: ${why}`, {
    hint: `try \`locust -f ${settings.file} --list\``,
  })
}

function argumentsFor(
  { settings, folder }: PrepareOrder<LocustSettings>,
  { warmupMs, durationMs }: LoadPlan,
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

/** @param processes that send or lead; one that ends before the others takes requests with it that nobody knows of. */
function readerOf({ read, ends }: RowReader, processes: number): ToolReader {
  return {
    read: line => {
      try {
        read(line)
      } catch {
        throw unreadable(spec.title, line)
      }
    },
    end: async end => {
      const own = ends.find(one => one.own !== null)?.own ?? undefined
      if (end.stopped === undefined && own === undefined && end.how !== 'exit code 0')
        throw failedEnd(spec.title, end)
      if (end.stopped !== 'cancelled' && ends.length < processes) {
        const missing = `lost ${processes - ends.length} of its ${processes} processes before the end`
        throw toolFailure(spec.title, end, missing)
      }
      return own === undefined
        ? {}
        : { thresholds: [{ name: 'environment.process_exit_code = 0', holds: own === 0 }] }
    },
  }
}
