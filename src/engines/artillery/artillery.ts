import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import { sum } from '../../stats/sum.ts'
import { exitCodeOf } from '../../tools/processes/exit-code.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader, ToolSide } from '../foreign/foreign-tool.ts'
import { beyondUsual, cutShort } from '../foreign/health/cut-short.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'
import { prepareScript, type ScriptEngine, surveyFile } from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded, toolFailure } from '../foreign/tool-failure.ts'
import type { ArtillerySettings } from './options.ts'
import { plugin, pluginName } from './plugin.ts'
import { type RowReader, readRows } from './read-rows.ts'

const startMs = 120_000
/** Fewer of the users that were due are another load than that of the script. */
const leastStarted = 0.99
/**
 * Exit codes of a run that is over all the same: checks of `ensure` and of `expect` do not hold.
 */
const ensureCode = 1
const expectCode = 21

const artillery: ScriptEngine<ArtillerySettings> = {
  name: 'artillery',
  title: 'Artillery',
  least: '2.0.0',
  install: '`- run: npm install --global artillery` in an earlier step',
  own: /^ARTILLERY_/,
  trusts: file => ({ NODE_EXTRA_CA_CERTS: file }),
  variables: { ARTILLERY_DISABLE_TELEMETRY: 'true' },
  script: ({ script }) => script,
  plan: async order => ({
    startMs,
    launch: async of => {
      const { folder } = of
      const home = join(folder, `artillery-plugin-${pluginName}`)
      await mkdir(home)
      await writeFile(join(home, 'index.js'), plugin)
      return {
        args: argumentsFor(order, of),
        variables: pluginVariables(order, folder),
        writes: async () => join(folder, rowsFile),
      }
    },
    reader: ({ deployment }, take) => readerOf(readRows(deployment.url, take)),
  }),
}

export const survey = surveyFile<'script', ArtillerySettings>('script')
export const prepare = prepareScript(artillery)

const rowsFile = 'requests.ndjson'

/**
 * How Artillery loads a plugin that no script names, beside those that the step names in the same
 * way.
 */
function pluginVariables(
  { settings: { env = {} }, machine: { variables = {} } }: PrepareOrder<ArtillerySettings>,
  folder: string,
): Record<string, string> {
  const given = (name: string) => env[name]?.reveal() ?? variables[name]
  return {
    ARTILLERY_PLUGIN_PATH: [given('ARTILLERY_PLUGIN_PATH'), folder].filter(Boolean).join(':'),
    ARTILLERY_PLUGINS: JSON.stringify({
      ...readObject(given('ARTILLERY_PLUGINS')),
      [pluginName]: { file: join(folder, rowsFile) },
    }),
  }
}

/** Artillery, too, ignores a string that is not JSON. */
const readObject = (text = '{}'): object => (parseJson(text) as object | undefined) ?? {}

const argumentsFor = (
  { settings: { args = [], script }, folder }: PrepareOrder<ArtillerySettings>,
  { deployment: { url } }: ToolSide,
): string[] => [
  ...['run', '--target', withTarget('$target', url)],
  ...args.map(argument => withTarget(argument, url)),
  resolve(folder, script),
]

function readerOf({ read, known, checks, ...sent }: RowReader): ToolReader {
  return {
    read,
    end: async end => {
      const code = exitCodeOf(end.how)
      const hasBroken = checks.some(({ holds }) => !holds)
      const isOver = code === 0 || code === expectCode || (code === ensureCode && hasBroken)
      const memory =
        'give Node.js more by load.artillery.env: { NODE_OPTIONS: --max-old-space-size=4096 }'
      assertEnded(artillery.title, end, { isOver, memory })
      const { responses, counted } = known
      if (
        end.stopped === undefined &&
        responses < (counted?.responses ?? Number.POSITIVE_INFINITY)
      ) {
        const what =
          counted === undefined
            ? 'ended too soon'
            : `lost ${counted.responses - responses} of ${counted.responses} responses`
        throw toolFailure(artillery.title, end, what)
      }
      return {
        faults: [faultOf(known), waitingOf(sent)],
        health: [startedOf(counted)],
        thresholds: [
          ...checks,
          ...(code === expectCode
            ? [{ name: 'the expectations of the script', holds: false }]
            : []),
        ],
      }
    },
  }
}

/**
 * A user ends early by a request without a response, which counts as one, or by anything else that
 * its scenario calls an error: a capture that finds nothing, or an exception of the processor.
 */
const faultOf = ({ cut, codes, counted }: RowReader['known']): ScriptFault => ({
  name: 'users that no error of the script ended',
  lost: Math.max(0, (counted?.failed ?? 0) - cut),
  all: counted?.users ?? 0,
  one: 'user',
  told: 'of Artillery did not get to the end of their scenario',
  words: counted?.errors.find(error => !codes.has(error)),
})

/** Artillery that the gate ends does not report requests that still wait. */
function waitingOf({ over, waiting }: Pick<RowReader, 'over' | 'waiting'>): ScriptFault {
  const open = sum([...waiting.values()])
  const { count, totalMs, firstMs, lastMs } = over
  return cutShort({
    lost: beyondUsual({ open, ended: { count, totalMs }, tookMs: lastMs - firstMs }),
    all: count + open,
    one: 'request',
    told: 'of Artillery took longer than others and had no response when the load was over',
  })
}

/** Beyond `maxVusers`, Artillery skips users that are due. */
const startedOf = (counted: RowReader['known']['counted']): HealthFact => ({
  name: 'users started as scheduled',
  value: counted?.skipped ? counted.users / (counted.users + counted.skipped) : 1,
  limit: leastStarted,
  unit: 'ratio',
  atLeast: true,
  doubts: 'sends less',
  advice: 'raise maxVusers of the phase, or lower its rate',
})
