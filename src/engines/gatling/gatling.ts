import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import type { OwnThreshold } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import type { PrepareOrder } from '../engine.ts'
import { findProgram } from '../foreign/find-engine.ts'
import type { ToolReader } from '../foreign/foreign-tool.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'
import type { ToolEnd } from '../foreign/run-tool.ts'
import { prepareScript, type ScriptEngine } from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded } from '../foreign/tool-failure.ts'
import { type GatlingSettings, gatlingFields } from './options.ts'
import { type LogReader, readLog } from './read-log.ts'

/**
 * A build compiles before it runs. The log is written in pieces of 8 kB, so that the first requests
 * of a small load are only there at its end.
 */
const startMs = 600_000

/** What Gatling 3.14, or an earlier one, prints of a function of a session that throws. */
const brokenFunction = "'[^']+' (?:failed to execute: |crashed with ')"

/** Gatling sends a request to its maker's site before a load, unless this is empty. */
const quiet = '-Dgatling.http.warmUpUrl='

const gatling: ScriptEngine<GatlingSettings> = {
  name: 'gatling',
  title: 'Gatling',
  least: '3.0',
  install: '`- uses: actions/setup-java@v5` in an earlier step, which includes Maven',
  // Variables of Java, of Maven and of Gatling.
  own: /^(?:JAVA_|MAVEN_|GATLING_)/,
  script: ({ simulation }) => simulation,
  find: async ({ settings, folder, machine }) => {
    const [program] = wordsOf(settings)
    const command = settings.command === undefined ? undefined : program
    const spec = { ...gatling, name: program }
    const tool = await findProgram(spec, { command, folder, machine })
    // Which Gatling a build brings is known by its log.
    return { tool, path: tool.path, version: 'of the build' }
  },
  plan: async order => {
    assertTarget(order)
    const { load, settings, machine } = order
    return {
      startMs: startMs + load.warmupMs + load.durationMs,
      launch: async ({ deployment: { url }, folder }) => ({
        args: argumentsFor(settings, { url, results: join(folder, 'results') }),
        writes: () => logIn(join(folder, 'results')),
        counts: brokenFunction,
        variables: { JAVA_TOOL_OPTIONS: javaOptions(settings, machine.variables) },
      }),
      reader: (_, take) => readerOf(readLog(take)),
    }
  },
}

export const prepare = prepareScript(gatling)

/** @throws Problem `config` where a simulation cannot know the target. */
function assertTarget({ settings }: PrepareOrder<GatlingSettings>): void {
  const { command = '', args = [], env = {} } = settings
  const given = [command, ...args, ...Object.values(env).map(value => value.reveal())]
  if (given.some(value => value.includes('$target'))) return
  throw new Problem(
    'config',
    'load.gatling does not pass the address of the target to the simulation',
    {
      hint: 'such as load.gatling.env: { BASE_URL: $target }, which the simulation reads by System.getenv("BASE_URL")',
    },
  )
}

const wordsOf = ({ command = gatlingFields.command.default }: GatlingSettings) =>
  command.trim().split(/\s+/) as [string, ...string[]]

function argumentsFor(
  settings: GatlingSettings,
  { url, results }: { url: string; results: string },
): string[] {
  const { simulation, args = [] } = settings
  const [, ...words] = wordsOf(settings)
  const isMaven = words.some(word => /(^|:)gatling(-maven-plugin)?(:[\d.]+)?:test$/.test(word))
  const own = isMaven
    ? [
        `-Dgatling.simulationClass=${simulation}`,
        `-Dgatling.resultsFolder=${results}`,
        '-Dgatling.noReports=true',
      ]
    : ['-s', simulation, '-rf', results, '-nr']
  return [...[...words, ...args].map(word => withTarget(word, url)), ...own]
}

const javaOptions = (
  { env = {} }: GatlingSettings,
  variables: Readonly<Record<string, string>> = {},
): string =>
  [quiet, env.JAVA_TOOL_OPTIONS?.reveal() ?? variables.JAVA_TOOL_OPTIONS ?? ''].join(' ').trim()

/** Gatling makes a folder for each run, named after the simulation and the time. */
async function logIn(results: string): Promise<string | undefined> {
  const [run] = await readdir(results).catch((): string[] => [])
  return run === undefined ? undefined : join(results, run, 'simulation.log')
}

function readerOf(log: LogReader): ToolReader {
  return {
    read: log,
    end: async end => {
      const thresholds = assertionsIn(end.lines)
      const isOver = end.how === 'exit code 0' || thresholds.some(({ holds }) => holds === false)
      assertEnded(gatling.title, end, { isOver, memory: 'give the JVM more by `-Xmx`' })
      return { thresholds, faults: [faultOf(log, end)], ...defined({ version: log.version }) }
    },
  }
}

/**
 * A request that could not be built was not sent, and Gatling counts it nowhere either; a session
 * whose function throws goes on without what that function was for.
 */
const faultOf = (
  { requests, errors }: LogReader,
  { counted = { count: 0, first: '' } }: Pick<ToolEnd, 'counted'>,
): ScriptFault => ({
  name: 'requests without an error of the simulation',
  lost: errors.count + counted.count,
  all: requests + errors.count,
  one: 'error',
  told: 'of Gatling outside of requests',
  words: errors.first || /'[^']+' (?:failed|crashed) .*/.exec(counted.first)?.[0],
})

/** Gatling says of each assertion `…: … : true (actual : 12.0)` once the load is over. */
const assertionsIn = (lines: readonly string[]): OwnThreshold[] =>
  lines.flatMap(line => {
    const [, name, holds] =
      /^(?:\[\w+\] +)?(\S.*?) : (true|false) \(actual : [^)]*\)$/.exec(line.trim()) ?? []
    return name === undefined ? [] : [{ name, holds: holds === 'true' }]
  })
