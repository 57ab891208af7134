import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defined } from '../../../model/basics/defined.ts'
import { partOf } from '../../../model/basics/part-of.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { Problem } from '../../../model/problem.ts'
import type { EngineModule, LoadOrder } from '../../engine.ts'
import { findEngine } from '../../foreign/find-engine.ts'
import type { ForeignTool, ToolReader, ToolSide } from '../../foreign/foreign-tool.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import { runSides } from '../../foreign/run-sides.ts'
import { throughProxy } from '../../foreign/settings.ts'
import { trustVariables } from '../../foreign/trust.ts'
import { prepareOnKubernetes } from '../operator/on-kubernetes.ts'
import { k6Program } from '../program.ts'
import { segmentArguments } from '../segments.ts'
import { metricsIn, readSummary } from '../summary.ts'
import { readRows } from './read-rows.ts'
import { scriptFor, scriptVariables } from './script.ts'
import { longestIterationMs } from './script-options.ts'
import type { CompiledSettings } from './settings.ts'
import { assertOver, dropsOf, namesIn, ownException, ranOutOf } from './tool-reader.ts'

/** k6 takes about a ms for each user, and some seconds on a busy machine before the first. */
const leadMs = 3000
const leadMsForEachUser = 3
const startMs = 300_000
/** Where the requests of a compiled load are written. */
const rowsFile = 'rows.ndjson'
const summaryFile = 'summary.json'

export const prepare: EngineModule<CompiledSettings>['prepare'] = async (order, preparing) => {
  const { settings, folder, machine, leave } = order
  const { instances = 1, kubernetes } = settings
  if (kubernetes) return prepareOnKubernetes({ ...order, kubernetes }, preparing)
  const found = await findEngine(k6Program, { folder, machine })
  const engine = { name: 'k6', version: found.version }
  return {
    engine,
    found: `${found.path} runs the load of the config`,
    run: (run, context) => {
      assertSendable(run)
      const { load } = run
      const isShared = instances > 1 || run.base !== undefined
      const startsAt = isShared
        ? Date.now() + leadMs + leadMsForEachUser * usersOf(load)
        : undefined
      const tool: ForeignTool = {
        title: k6Program.title,
        engine,
        startMs,
        overtimeMs: longestIterationMs(load) + 10_000,
        processes: instances,
        isTimed: true,
        advice: 'lower load.rate',
        launch: async of => {
          const script = join(of.folder, 'load.js')
          await writeFile(script, scriptFor(run, of, defined({ startsAt })), { mode: 0o600 })
          return {
            tool: found.tool,
            title: k6Program.title,
            cwd: of.folder,
            args: [...argumentsFor(of), ...segmentArguments(of.process, instances), script],
            variables: await variablesFor(run, of),
            writes: async () => join(of.folder, rowsFile),
            counts: ownException,
          }
        },
        reader: (of, take) => readerOf(run, of, { instances, take }),
      }
      return runSides(tool, run, { machine, leave }, context)
    },
  }
}

const usersOf = ({ pace, maxConnections }: LoadPlan): number =>
  pace.kind === 'users' ? pace.users : maxConnections

/** @throws Problem `engine` of what is known once the deployments are. */
function assertSendable({ load, head, base }: LoadOrder): void {
  for (const { url } of [head, ...(base ? [base] : [])])
    if (load.http === 2 && new URL(url).protocol === 'http:')
      throw new Problem('engine', `k6 speaks HTTP/2 over TLS only; the deployment is ${url}`, {
        hint: 'leave load.http out',
      })
}

const argumentsFor = ({ folder }: ToolSide): string[] => [
  ...['run', '--quiet', '--no-color', '--address', ''],
  ...['--log-format', 'raw', '--console-output', join(folder, rowsFile)],
  ...['--summary-export', join(folder, summaryFile)],
]

const variablesFor = async (
  { load }: LoadOrder,
  { deployment: { route, proxy }, folder }: ToolSide,
): Promise<Record<string, string>> => ({
  ...scriptVariables(load),
  ...throughProxy(proxy),
  ...(await trustVariables(k6Program.title, route, folder)),
})

function readerOf(
  order: LoadOrder,
  { folder }: ToolSide,
  { instances, take }: { instances: number; take: (request: ToolRequest) => void },
): ToolReader {
  const { load } = order
  const rows = readRows(namesIn(load), load.timeoutMs, take)
  return {
    read: rows.read,
    end: async end => {
      assertOver(end, [rows])
      const dropped = await droppedIn(join(folder, summaryFile))
      for (const request of dropsOf(rows, order, { dropped, instances })) take(request)
      return ranOutOf(load, [rows])
    },
  }
}

/** Arrivals that k6 dropped in all; 0 where it was ended before it could say. */
async function droppedIn(summary: string): Promise<number> {
  const { count } = partOf(metricsIn(await readSummary(summary)), 'dropped_iterations')
  return typeof count === 'number' ? count : 0
}
