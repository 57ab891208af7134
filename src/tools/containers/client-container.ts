import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import type { Undo } from '../leftover.ts'

/** A name that no other container has. */
export const containerName = (): string => `reliability-gate-${randomUUID()}`

/**
 * Arguments of `docker run` for an image that shares our network, sees its folder under the same
 * path and owns its files there as we do. It is pulled where it is missing.
 */
export function dockerArguments(
  image: string,
  args: readonly string[],
  { folder, name }: { folder: string; name: string },
): string[] {
  const { uid, gid } = userInfo()
  return [
    ...['run', '--rm', '--name', name, '--network', 'host', '--user', `${uid}:${gid}`],
    ...['--pull', 'missing', '--volume', `${folder}:${folder}`, '--workdir', folder],
    image,
    ...args,
  ]
}

/**
 * Removes a container that its client left behind, running or not. `docker`: path of the client.
 */
export async function removeContainer(
  docker: string,
  name: string,
): Promise<'undone' | 'was not there'> {
  try {
    const { stdout } = await promisify(execFile)(docker, ['rm', '--force', name], {
      timeout: 10_000,
    })
    return stdout.includes(name) ? 'undone' : 'was not there'
  } catch (error) {
    if (/no such container/i.test((error as { stderr?: string }).stderr ?? ''))
      return 'was not there'
    throw error
  }
}

export const undoContainer: Undo = ({ id, data }) => {
  const { docker } = (data ?? {}) as { docker?: unknown }
  return removeContainer(typeof docker === 'string' ? docker : 'docker', id)
}
