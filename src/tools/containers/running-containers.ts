import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * The containers that belong to an app: those of a Compose project, and one of that name.
 * `environment`: that of the app, by which the client finds its daemon.
 */
export type Containers = { project: string; environment: Readonly<Record<string, string>> }

/** `pid`: that of its first process, where the daemon runs. */
export type Container = { id: string; pid: number }

const timeoutMs = 10_000

/** Those that run now; none where there is no Docker. */
export async function runningContainers({
  project,
  environment,
}: Containers): Promise<Container[]> {
  const docker = async (...words: string[]) => {
    const options = { env: environment, timeout: timeoutMs }
    const { stdout } = await promisify(execFile)('docker', words, options)
    return stdout.split('\n').filter(line => line.trim() !== '')
  }
  const listed = (filter: string) => docker('ps', '--quiet', '--no-trunc', '--filter', filter)
  try {
    const ids = await Promise.all([
      listed(`label=com.docker.compose.project=${project}`),
      listed(`name=^/?${project}$`),
    ])
    const unique = [...new Set(ids.flat())]
    if (unique.length === 0) return []
    const lines = await docker('inspect', '--format', '{{.Id}} {{.State.Pid}}', ...unique)
    return lines.flatMap(line => {
      const [, id, pid] = /^([0-9a-f]{12,64}) ([1-9]\d*)$/.exec(line.trim()) ?? []
      return id === undefined ? [] : [{ id, pid: Number(pid) }]
    })
  } catch {
    return []
  }
}
