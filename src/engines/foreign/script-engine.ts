import { resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { runForOutput } from '../../tools/processes/run-for-output.ts'
import type { EngineModule, PrepareOrder } from '../engine.ts'
import { accessVariables, authorityVariable, remarksOnAccess } from './access.ts'
import { type EngineProgram, type EngineSpec, findEngine } from './find-engine.ts'
import type { ForeignTool, Launch, ToolSide } from './foreign-tool.ts'
import { runSides } from './run-sides.ts'
import type { ToolLaunch } from './run-tool.ts'
import { hideVariables, type ToolSettings, throughProxy, variablesFor } from './settings.ts'

/** What differs from tool to tool that runs a script of the user's. */
export type ScriptEngine<S extends ToolSettings> = EngineSpec & {
  /** The setting that names the script. */
  script: (settings: S) => string
  /** Names of the variables of the step that are meant for this tool. */
  own: RegExp
  /** Variables that it is given besides. */
  variables?: Readonly<Record<string, string>>
  /**
   * The variables by which it trusts a certificate authority in a file; absent: it trusts every
   * certificate.
   */
  trusts?: (file: string) => Record<string, string>
  /** Finds it where its command is more than a program; absent: by `findEngine`. */
  find?: (order: PrepareOrder<S>) => Promise<EngineProgram>
  /**
   * Tries the script out, and says how the tool is run.
   * @throws Problem `engine` or `config`
   */
  plan: (order: PrepareOrder<S>, found: EngineProgram) => Promise<ToolPlan>
}

/** How a script is run, on each side. */
type ToolPlan = Omit<ForeignTool, 'title' | 'engine' | 'launch' | 'start'> & {
  launch: (
    of: ToolSide,
  ) => Promise<
    Pick<ToolLaunch, 'args'> &
      Partial<Pick<ToolLaunch, 'cwd' | 'writes' | 'variables' | 'interrupt' | 'counts'>>
  >
}

/**
 * `prepare` of an engine that runs a script: finds the tool, tries the script out, and runs it on
 * each side.
 */
export const prepareScript =
  <S extends ToolSettings>(engine: ScriptEngine<S>): EngineModule<S>['prepare'] =>
  async (order, preparing) => {
    const { settings, folder, machine, leave } = order
    const { name, title, own } = engine
    hideVariables(machine, own, preparing)
    const found = await (engine.find?.(order) ??
      findEngine(engine, { command: settings.command, folder, machine }))
    const plan = await engine.plan(order, found)
    const identity = { name, version: found.version }
    const launch: Launch = async of => {
      const { url, proxy } = of.deployment
      const words = await plan.launch(of)
      const access = await accessVariables(of.deployment, of.folder)
      const authority = access[authorityVariable]
      const variables = {
        ...access,
        ...(authority === undefined ? {} : engine.trusts?.(authority)),
        ...scriptVariables(engine, order, url),
        ...throughProxy(proxy),
        ...words.variables,
      }
      return { tool: found.tool, title, cwd: folder, ...words, variables }
    }
    return {
      engine: identity,
      found: `${found.path} runs ${engine.script(settings)}`,
      run: async (load, context) => {
        const tool = { ...plan, title, engine: identity, launch }
        const report = await runSides(tool, load, { machine, leave }, context)
        const own = await remarksOnAccess(
          title,
          load.head,
          resolve(folder, engine.script(settings)),
        )
        const remarks = [...(report.remarks ?? []), ...own]
        return { ...report, ...defined({ remarks: remarks.length > 0 ? remarks : undefined }) }
      },
    }
  }

/** `survey` of an engine whose setting `key` names its script. */
export const surveyFile =
  <K extends string, S extends Record<K, string>>(key: K): NonNullable<EngineModule<S>['survey']> =>
  async (settings, locate) => ({
    settings: { ...settings, [key]: (await locate(settings[key])).path },
  })

const scriptVariables = <S extends ToolSettings>(
  { own, variables = {} }: ScriptEngine<S>,
  order: PrepareOrder<S>,
  url: string,
): Record<string, string> => ({ ...variablesFor(order, own, url), ...variables })

/**
 * `verb`: what the tool cannot do with the script, such as `read`; `retry`: what a user can try;
 * `why`: the reason in what it wrote.
 */
type Trial = {
  args: readonly string[]
  verb: string
  retry: string
  why: (stderr: string) => string
}

const trialMs = 60_000

/**
 * Lets the tool read the script, without running it.
 * @throws Problem `engine` where it cannot.
 */
export async function tryScript<S extends ToolSettings>(
  engine: ScriptEngine<S>,
  order: PrepareOrder<S>,
  { path }: EngineProgram,
  { args, verb, retry, why }: Trial,
): Promise<void> {
  const { settings, folder, machine } = order
  // The address is not known yet; nothing is sent to it.
  const variables = scriptVariables(engine, order, 'http://localhost')
  const { code, stderr } = await runForOutput(path, args, {
    environment: { ...machine.environment, ...variables },
    cwd: folder,
    timeoutMs: trialMs,
  })
  if (code === 0) return
  const said = code === null ? `it took longer than ${trialMs / 1000} s` : excerpt(why(stderr), 500)
  const script = engine.script(settings)
  throw new Problem('engine', `${engine.title} cannot ${verb} ${script}: ${said}`, {
    hint: `try \`${retry}\``,
  })
}

/** The last line that says anything. */
export const lastLine = (text: string): string =>
  text.split('\n').findLast(line => line.trim() !== '') ?? ''
