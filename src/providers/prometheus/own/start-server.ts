import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../../model/context.ts'
import { Problem } from '../../../model/problem.ts'
import { freePort } from '../../../net/free-port.ts'
import { fetchText } from '../../../net/http.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import type { Tool } from '../../../tools/find-tool.ts'
import type { Leave } from '../../../tools/leftover.ts'
import type { Machine } from '../../../tools/machine.ts'
import type { Supervised } from '../../../tools/processes/supervised.ts'
import type { Ended } from '../../../tools/processes/supervisor-messages.ts'
import { startTool } from '../../../tools/start-tool.ts'
import { missingDaemon } from './find-server.ts'

export type RunningServer = Pick<Supervised, 'ended' | 'stop'> & { url: string }

/** An image may have to be pulled first. */
const readyTimeoutMs = { program: 30_000, container: 180_000 } as const
const pollMs = 50
const mostTries = 3
const linesShown = 3

/** Folder of the stored data within the server's own. */
export const dataFolder = (folder: string): string => join(folder, 'data')

/**
 * A server on a free port of loopback, ready for queries.
 * @throws Problem `provider` where it ends before it is ready, with its last output, or is not
 * ready in time.
 */
export async function startServer(
  tool: Tool,
  { folder, config, machine, leave }: ServerOrder,
  context: Context,
): Promise<RunningServer> {
  await writeFile(join(folder, 'prometheus.yml'), config)
  for (let left = mostTries - 1; ; left -= 1) {
    const port = await freePort()
    const order = { title: 'Prometheus', args: argumentsFor(folder, port), folder }
    const server = startTool(tool, order, machine, leave)
    const url = `http://127.0.0.1:${port}`
    const outcome = await untilReady(server, url, readyTimeoutMs[tool.kind], context)
    if (outcome === 'ready') return { url, ended: server.ended, stop: server.stop }
    await server.stop(context.signal.aborted ? 1000 : 5000)
    // Between choosing a port and listening on it, another process may have taken it.
    const isTaken =
      outcome.kind === 'ended' && outcome.lines.some(line => /address already in use/.test(line))
    if (!isTaken || left === 0) {
      const missing = outcome.kind === 'ended' && (await missingDaemon(tool, machine))
      throw missing
        ? new Problem('provider', missing.message, { hint: missing.hint })
        : problemOf(outcome, tool)
    }
  }
}

type ServerOrder = { folder: string; config: string; machine: Machine; leave: Leave }

const argumentsFor = (folder: string, port: number): string[] => [
  `--config.file=${join(folder, 'prometheus.yml')}`,
  `--storage.tsdb.path=${dataFolder(folder)}`,
  `--web.listen-address=127.0.0.1:${port}`,
]

type NotReady =
  | ({ kind: 'ended' } & Ended)
  | { kind: 'late'; afterMs: number }
  | { kind: 'interrupted' }

async function untilReady(
  server: Supervised,
  url: string,
  timeoutMs: number,
  { clock, signal }: Context,
): Promise<'ready' | NotReady> {
  let ended: Ended | undefined
  void server.ended.then(how => {
    ended = how
  })
  for (const deadline = clock.now() + timeoutMs; clock.now() < deadline; ) {
    if (signal.aborted) return { kind: 'interrupted' }
    if (ended) return { kind: 'ended', ...ended }
    const response = await fetchText({ url: `${url}/-/ready`, timeoutMs: 2000, signal })
    if (response.kind === 'answer' && response.status === 200 && !ended) return 'ready'
    await clock.sleep(pollMs, signal)
  }
  return { kind: 'late', afterMs: timeoutMs }
}

function problemOf(outcome: NotReady, { path }: Tool): Problem {
  if (outcome.kind === 'interrupted')
    return new Problem('provider', 'interrupted while Prometheus started')
  if (outcome.kind === 'late')
    return new Problem(
      'provider',
      `Prometheus (${path}) was not ready within ${outcome.afterMs / 1000} s`,
    )
  return new Problem(
    'provider',
    `Prometheus (${path}) ended before it was ready (${describeEnd(outcome)})`,
  )
}

/** How it ended, and its last output. */
export function describeEnd({ how, lines }: Ended): string {
  const said = lines.filter(line => line.trim() !== '').slice(-linesShown)
  return [how, ...said.map(line => excerpt(line, 300))].join('; ')
}
