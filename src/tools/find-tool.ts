import { access, constants, readdir, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { exists } from '../files/exists.ts'
import type { Machine } from './machine.ts'

/** A foreign program that the gate starts. */
export type ToolSpec = {
  /**
   * Of the program, of its folder in the tool cache, and at the start of the folder in its own
   * archive.
   */
  name: string
  /** What people call it. */
  title: string
  /**
   * The program that the user names, by its path or its name on the PATH: then no other is looked
   * for.
   */
  command?: string
  /** The container image that runs it. */
  image?: string
}

/** A way to start a tool; `path` of a container is that of its client. */
export type Tool =
  | { kind: 'program'; path: string }
  | { kind: 'container'; path: string; image: string }

/** What a program is built for, in Node's words. */
export type Platform = { platform: string; arch: string }

/**
 * The command that the user names; else the program on the PATH, else the newest in the runner's
 * tool cache, else a container (on Linux, where it can share our loopback). Undefined where there
 * is none of them.
 */
export async function findTool(
  { name, command, image }: ToolSpec,
  { environment, toolCache }: Machine,
  { platform, arch }: Platform,
): Promise<Tool | undefined> {
  const program =
    command !== undefined
      ? await namedProgram(command, environment.PATH)
      : ((await onPath(name, environment.PATH)) ??
        (toolCache === undefined ? undefined : await inToolCache(toolCache, name, arch)))
  if (program !== undefined) return { kind: 'program', path: program }
  if (command !== undefined || image === undefined || platform !== 'linux') return undefined
  const docker = await onPath('docker', environment.PATH)
  return docker === undefined ? undefined : { kind: 'container', path: docker, image }
}

async function namedProgram(command: string, path: string | undefined) {
  if (!isAbsolute(command) && !/[\\/]/.test(command)) return onPath(command, path)
  return (await isProgram(command)) ? resolve(command) : undefined
}

async function onPath(name: string, path = ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    if (folder !== '' && (await isProgram(join(folder, name)))) return join(folder, name)
  }
  return undefined
}

/**
 * `<name>/<version>/<arch>/`, complete once a file beside it says so, as @actions/tool-cache lays
 * it out; the program is in there or in the one folder of the tool's own archive.
 */
async function inToolCache(cache: string, name: string, arch: string): Promise<string | undefined> {
  const versions = (await namesIn(join(cache, name))).toSorted(byVersion).reverse()
  for (const version of versions) {
    const folder = join(cache, name, version, arch)
    if (!(await exists(`${folder}.complete`))) continue
    const unpacked = (await namesIn(folder)).filter(entry => entry.startsWith(`${name}-`))
    for (const path of ['.', ...unpacked].map(entry => join(folder, entry, name))) {
      if (await isProgram(path)) return path
    }
  }
  return undefined
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

function byVersion(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map(version =>
    version.split('.').map(part => Number.parseInt(part, 10) || 0),
  )
  for (const [index, part] of ofA!.entries()) {
    const other = ofB![index] ?? 0
    if (part !== other) return part - other
  }
  return ofA!.length - ofB!.length
}

async function isProgram(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return false
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
