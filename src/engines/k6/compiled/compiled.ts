import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { Problem } from '../../../model/problem.ts'
import { revealed } from '../../../model/secret.ts'
import { seededRandom } from '../../../stats/random.ts'
import { exitCodeOf } from '../../../tools/processes/exit-code.ts'
import type { EngineModule, LoadOrder } from '../../engine.ts'
import { findEngine } from '../../foreign/find-engine.ts'
import type { ForeignTool, ToolReader, ToolSide } from '../../foreign/foreign-tool.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import { runSides } from '../../foreign/run-sides.ts'
import { throughProxy } from '../../foreign/settings.ts'
import { failedEnd } from '../../foreign/tool-failure.ts'
import { trustVariables } from '../../foreign/trust.ts'
import { k6Program } from '../program.ts'
import { segmentArguments } from '../segments.ts'
import { compileScript } from './compile.ts'
import { droppedBySecond, type Rows, readRows } from './read-rows.ts'
import { longestIterationMs } from './script-options.ts'
import type { CompiledSettings } from './settings.ts'

/** k6 takes about a ms for each user, and some seconds on a busy machine before the first. */
const leadMs = 3000
const leadMsForEachUser = 3
const startMs = 300_000
/** `exec.test.abort()`, by which the script ends where its data has run out. */
const abortedCode = 108

/** Where the requests of a compiled load are written. */
const rowsFile = 'rows.ndjson'
const summaryFile = 'summary.json'

export const prepare: EngineModule<CompiledSettings>['prepare'] = async order => {
  const { settings, folder, machine, leave } = order
  const { instances = 1 } = settings
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
          await writeFile(script, scriptFor(run, of, startsAt), { mode: 0o600 })
          return {
            tool: found.tool,
            title: k6Program.title,
            cwd: of.folder,
            args: [...argumentsFor(of), ...segmentArguments(of.process, instances), script],
            variables: await variablesFor(run, of),
            writes: async () => join(of.folder, rowsFile),
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

function scriptFor(
  { load, seed }: LoadOrder,
  { deployment: { url, headers, route } }: ToolSide,
  startsAt: number | undefined,
): string {
  const { cert, key } = route?.tls ?? {}
  return compileScript({
    load: revealed(load),
    headers: revealed(headers),
    seed,
    target: url,
    ...defined({
      startsAt,
      hosts: route?.address === undefined ? undefined : { [new URL(url).hostname]: route.address },
      tls: cert && key ? { cert: cert.reveal(), key: key.reveal() } : undefined,
    }),
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
  ...k6Program.variables,
  ...throughProxy(proxy),
  ...(await trustVariables(k6Program.title, route, folder)),
  // Go speaks HTTP/2 with whoever offers it, unless told otherwise.
  ...defined({ GODEBUG: load.http === 2 ? undefined : 'http2client=0' }),
})

function readerOf(
  { load, seed }: LoadOrder,
  { folder }: ToolSide,
  { instances, take }: { instances: number; take: (request: ToolRequest) => void },
): ToolReader {
  const names = {
    requests: load.requests.map(({ name }) => name),
    scenarios: (load.scenarios ?? []).map(({ name }) => name),
  }
  const rows = readRows(names, load.timeoutMs, take)
  return {
    read: rows.read,
    end: async end => {
      const code = exitCodeOf(end.how)
      const isOver = code === 0 || (code === abortedCode && rows.ranOut !== undefined)
      if (!isOver && end.stopped === undefined) throw failedEnd(k6Program.title, end)
      const dropped = await droppedIn(join(folder, summaryFile))
      for (const request of dropsOf(rows, load, { dropped, instances, seed })) take(request)
      const data = load.data?.find(({ name }) => name === rows.ranOut)
      return data ? { ranOut: { data: data.name, rows: data.count } } : {}
    },
  }
}

/** Arrivals that k6 dropped in all; 0 where it was ended before it could say. */
async function droppedIn(summary: string): Promise<number> {
  const found: unknown = await readFile(summary, 'utf8')
    .then(text => JSON.parse(text) as unknown)
    .catch(() => undefined)
  const metrics = isObject(found) && isObject(found.metrics) ? found.metrics : {}
  const { dropped_iterations: dropped } = metrics
  return isObject(dropped) && typeof dropped.count === 'number' ? dropped.count : 0
}

/** Which request an arrival would have been is drawn by weight, as it is of those that are sent. */
function dropsOf(
  { startMs: start, begun }: Rows,
  load: LoadPlan,
  { dropped, instances, seed }: { dropped: number; instances: number; seed: number },
): ToolRequest[] {
  const { pace, scenarios, requests, warmupMs, durationMs } = load
  if (start === undefined || dropped === 0 || pace.kind !== 'rate') return []
  const choices = scenarios ?? requests
  const random = seededRandom(seed)
  const seconds = (warmupMs + durationMs) / 1000
  const perSecond = pace.perSecond / instances
  return droppedBySecond(begun, { perSecond, seconds, dropped }).flatMap((count, second) =>
    Array.from({ length: count }, (): ToolRequest[] => {
      const { name } = choices[drawn(choices, random())]!
      const common = { dropped: true as const, startMs: start + (second + 0.5) * 1000, ms: 0 }
      if (!scenarios) return [{ ...common, name }]
      const { steps } = scenarios.find(one => one.name === name)!
      return [
        { ...common, name: requests[steps[0]!.request]!.name },
        { ...common, name, of: 'iteration' },
      ]
    }).flat(),
  )
}

function drawn(choices: readonly { weight: number }[], random: number): number {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  let upTo = 0
  const at = choices.findIndex(({ weight }) => {
    upTo += weight
    return random * total < upTo
  })
  return at < 0 ? choices.length - 1 : at
}
