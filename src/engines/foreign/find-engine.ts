import { isAbsolute, join } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { findTool, type Tool } from '../../tools/find-tool.ts'
import type { Machine } from '../../tools/machine.ts'
import { versionOf } from '../../tools/tool-version.ts'

/** `least`: the oldest version whose output is known; `install`: how a workflow gets it. */
export type EngineSpec = { name: string; title: string; least: string; install: string }

export type EngineProgram = { tool: Tool; path: string; version: string }

type Wanted = { command?: string | undefined; folder: string; machine: Machine }

/**
 * The program that runs an engine, of whatever version.
 * @param command as the user names it; a path is one from the working folder.
 * @throws Problem `engine` where there is none.
 */
export async function findProgram(
  { name, title, install }: EngineSpec,
  { command, folder, machine }: Wanted,
): Promise<Tool> {
  const named =
    command !== undefined && /[\\/]/.test(command) && !isAbsolute(command)
      ? join(folder, command)
      : command
  const tool = await findTool({ name, title, ...defined({ command: named }) }, machine, process)
  if (tool) return tool
  const where =
    command === undefined
      ? 'it is neither on the PATH nor in the tool cache'
      : `there is no ${command}`
  throw new Problem('engine', `${title} cannot be started: ${where}`, {
    hint: `in a workflow: ${install}`,
  })
}

/**
 * The program that runs an engine, of a version that the gate can read.
 * @throws Problem `engine` where there is none, it does not run, or it is too old.
 */
export async function findEngine(spec: EngineSpec, wanted: Wanted): Promise<EngineProgram> {
  const { title, least } = spec
  const tool = await findProgram(spec, wanted)
  const version = await versionOf(tool, wanted.machine)
  if (version === undefined)
    throw new Problem('engine', `${title} (${tool.path}) does not report its version`, {
      hint: `does \`${tool.path} --version\` work?`,
    })
  if (isBefore(version, least))
    throw new Problem('engine', `${title} ${version} (${tool.path}) is too old`, {
      hint: `the gate reads the output of ${title} ${least} and newer`,
    })
  return { tool, path: tool.path, version }
}

function isBefore(version: string, least: string): boolean {
  const [a, b] = [version, least].map(one => one.split('.').map(part => Number.parseInt(part, 10)))
  const at = b!.findIndex((part, i) => (a![i] ?? 0) !== part)
  return at >= 0 && (a![at] ?? 0) < b![at]!
}
