import type { Tool } from './find-tool.ts'
import type { Machine } from './machine.ts'
import { runForOutput } from './processes/run-for-output.ts'

/** A Java program on a busy machine takes many seconds to say it. */
const timeoutMs = 60_000

/**
 * The version that a program gives, such as `3.5.0`; undefined where it gives none. That of a
 * container is in its image's name.
 * @param args what makes the program print its version.
 */
export async function versionOf(
  tool: Tool,
  { environment }: Machine,
  args: readonly string[] = ['--version'],
): Promise<string | undefined> {
  if (tool.kind === 'container') return versionIn(tool.image)
  const { code, stdout, stderr } = await runForOutput(tool.path, args, { environment, timeoutMs })
  // Some print it to standard error.
  return code === 0 ? versionIn(`${stdout}\n${stderr}`) : undefined
}

const versionIn = (text: string): string | undefined =>
  /(?<![\w.])v?(\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?)/.exec(text)?.[1]
