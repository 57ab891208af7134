import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { HealthFact, OwnThreshold } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { askTool } from '../../tools/ask-tool.ts'
import type { EngineModule, PrepareOrder } from '../engine.ts'
import { type EngineSpec, type FoundEngine, findEngine } from '../foreign/find-engine.ts'
import { runSides, type ToolReader } from '../foreign/run-sides.ts'
import { hideVariables, throughProxy, variablesFor, withTarget } from '../foreign/settings.ts'
import { failedEnd, unreadable } from '../foreign/tool-failure.ts'
import type { K6Settings } from './options.ts'
import { type PointReader, readPoints } from './read-points.ts'
import { thresholdsIn } from './thresholds.ts'

const spec: EngineSpec = {
  name: 'k6',
  title: 'k6',
  least: '0.50.0',
  install: '`- uses: grafana/setup-k6-action@v1` in a step before',
}
const ownVariables = /^K6_/
/** To read the script, start its users and run its `setup`. */
const startMs = 120_000
const inspectMs = 60_000
/** Fewer of the iterations that were due are another load than the script asks for. */
const leastStarted = 0.99

/** Exit codes of a run that is over all the same: thresholds are crossed, and `exec.test.fail()` was called. */
const crossedCode = 99
const markedCode = 110

export const survey: NonNullable<EngineModule<K6Settings>['survey']> = async (
  settings,
  locate,
) => ({ settings: { ...settings, script: (await locate(settings.script)).path } })

export const prepare: EngineModule<K6Settings>['prepare'] = async (order, preparing) => {
  const { settings, folder, machine, leave } = order
  hideVariables(machine, ownVariables, preparing)
  const found = await findEngine(spec, { command: settings.command, folder, machine })
  await inspect(order, found)
  const engine = { name: spec.name, version: found.version }
  return {
    engine,
    found: `${found.path} runs ${settings.script}`,
    run: (load, context) =>
      runSides(
        {
          title: spec.title,
          engine,
          startMs,
          launch: async ({ deployment: { url, proxy }, folder: own }) => ({
            tool: found.tool,
            title: spec.title,
            cwd: folder,
            args: argumentsFor(order, url, own),
            variables: { ...variablesOf(order, url), ...throughProxy(proxy) },
          }),
          reader: ({ deployment, folder: own }, take) =>
            readerOf(readPoints(deployment.url, take), summaryIn(own)),
        },
        load,
        { machine, leave },
        context,
      ),
  }
}

/** @throws Problem `engine` where k6 cannot read the script, or what it imports and opens. */
async function inspect(order: PrepareOrder<K6Settings>, { path }: FoundEngine): Promise<void> {
  const { settings, folder, machine } = order
  // The address is not known yet; nothing is sent to it.
  const environment = { ...machine.environment, ...variablesOf(order, 'http://localhost') }
  const { code, stderr } = await askTool(path, ['inspect', resolve(folder, settings.script)], {
    environment,
    cwd: folder,
    timeoutMs: inspectMs,
  })
  if (code === 0) return
  const said = excerpt(/msg="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1] ?? stderr, 500)
  const why = code === null ? `it took longer than ${inspectMs / 1000} s` : said
  throw new Problem('engine', `k6 cannot read ${settings.script}: ${why}`, {
    hint: `try \`k6 inspect ${settings.script}\``,
  })
}

const summaryIn = (folder: string): string => join(folder, 'summary.json')

function argumentsFor(
  { settings, folder, machine }: PrepareOrder<K6Settings>,
  url: string,
  own: string,
): string[] {
  const { args = [], script } = settings
  // An argument takes the place of the variable.
  const outputs = machine.variables?.K6_OUT?.split(',') ?? []
  return [
    ...['run', '--out', 'json', '--summary-export', summaryIn(own)],
    ...outputs.flatMap(output => ['--out', output]),
    // Each run would open the same port for its own API.
    ...['--quiet', '--no-color', '--address', ''],
    ...args.map(argument => withTarget(argument, url)),
    resolve(folder, script),
  ]
}

const variablesOf = (order: PrepareOrder<K6Settings>, url: string): Record<string, string> => ({
  ...variablesFor(order, ownVariables, url),
  K6_NO_USAGE_REPORT: 'true',
})

function readerOf({ read, iterations, recorded }: PointReader, summary: string): ToolReader {
  return {
    read: line => {
      try {
        read(line)
      } catch {
        throw unreadable(spec.title, line)
      }
    },
    end: async end => {
      const code = Number(/^exit code (\d+)$/.exec(end.how)?.[1])
      const isOver = code === 0 || code === crossedCode || code === markedCode
      if (!isOver && end.stopped === undefined) throw failedEnd(spec.title, end)
      const thresholds = await thresholdsOf(summary, recorded, code)
      return { health: [startedOf(iterations)], thresholds }
    },
  }
}

/** No crossed threshold is lost where a script leaves no summary, or half of one because k6 was killed. */
async function thresholdsOf(
  summary: string,
  recorded: ReadonlySet<string>,
  code: number,
): Promise<OwnThreshold[]> {
  const found = thresholdsIn(await readJson(summary), recorded)
  return [
    ...found,
    ...(code === crossedCode && found.every(({ holds }) => holds !== false)
      ? [{ name: 'the thresholds of the script', holds: false }]
      : []),
    ...(code === markedCode ? [{ name: 'exec.test.fail()', holds: false }] : []),
  ]
}

/** Undefined where there is none, or it is not whole. */
const readJson = async (path: string): Promise<unknown> =>
  readFile(path, 'utf8')
    .then(text => JSON.parse(text) as unknown)
    .catch(() => undefined)

const startedOf = ({ ended, dropped }: PointReader['iterations']): HealthFact => ({
  name: 'iterations started as scheduled',
  value: dropped === 0 ? 1 : ended / (ended + dropped),
  limit: leastStarted,
  unit: 'ratio',
  atLeast: true,
  doubts: 'sends less',
  advice: 'raise maxVUs of the scenario, or lower its rate',
})
