import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseJson } from '../../model/basics/parse-json.ts'
import { exitCodeOf } from '../../tools/processes/exit-code.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader, ToolSide } from '../foreign/foreign-tool.ts'
import { prepareScript, type ScriptEngine, surveyFile } from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded, toolFailure } from '../foreign/tool-failure.ts'
import type { ArtillerySettings } from './options.ts'
import { plugin, pluginName } from './plugin.ts'
import { type RowReader, readRows } from './read-rows.ts'

const startMs = 120_000
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

function readerOf({ read, responses, checks }: RowReader): ToolReader {
  return {
    read,
    end: async end => {
      const code = exitCodeOf(end.how)
      const hasBroken = checks.some(({ holds }) => !holds)
      const isOver = code === 0 || code === expectCode || (code === ensureCode && hasBroken)
      const memory =
        'give Node.js more by load.artillery.env: { NODE_OPTIONS: --max-old-space-size=4096 }'
      assertEnded(artillery.title, end, { isOver, memory })
      const { read: known, counted } = responses
      if (end.stopped === undefined && known < (counted ?? Number.POSITIVE_INFINITY)) {
        const what =
          counted === undefined
            ? 'ended too soon'
            : `lost ${counted - known} of ${counted} responses`
        throw toolFailure(artillery.title, end, what)
      }
      return {
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
