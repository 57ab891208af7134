import { createSocket } from 'node:dgram'
import { networkInterfaces } from 'node:os'
import { Problem } from '../../model/problem.ts'
import { portHolders } from '../../net/port-holder.ts'
import { alignClock, alignedWithinMs } from '../foreign/align-clock.ts'
import { clockRemark } from '../foreign/clock-remark.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'
import type { ToolEnd } from '../foreign/run-tool.ts'

/**
 * The arguments by which JMeter's servers send the load. Each reports its requests as they end,
 * without their bodies, under names of threads that begin with the server; and JMeter's log says
 * which servers have finished.
 * @param properties the file of those that the servers have as well.
 * @param port at which JMeter takes the command to stop them.
 */
export const remoteArguments = (
  remotes: readonly string[],
  { properties, port }: { properties: string; port: number },
): string[] => [
  ...['-R', remotes.join(','), `-G${properties}`, '-Gsampleresult.timestamp.start=true'],
  ...['-Jmode=StrippedAsynch', '-Jjmeter.save.saveservice.thread_name=true'],
  ...[`-Jjmeterengine.nongui.port=${port}`, `-Jjmeterengine.nongui.maxport=${port}`],
  '-Lorg.apache.jmeter.JMeter=INFO',
]

/** Ends the load of the servers, and then JMeter: a signal would end JMeter alone. */
export function stopRemotes(port: number): void {
  const socket = createSocket('udp4')
  socket.on('error', () => socket.close())
  socket.send('StopTestNow', port, '127.0.0.1', () => socket.close())
}

/** The port of a server of JMeter that names none. */
const usualPort = 1099

/** Ids of the processes of those servers that run on this machine, as far as it shows them. */
export async function serversHere(remotes: readonly string[]): Promise<number[]> {
  const own = Object.values(networkInterfaces()).flatMap(found =>
    (found ?? []).map(({ address }) => address),
  )
  const ports = remotes.flatMap(remote => {
    const [host = '', port] = remote.split(':')
    return host === 'localhost' || own.includes(host) ? [Number(port ?? usualPort)] : []
  })
  return (await Promise.all(ports.map(portHolders))).flat()
}

type Remotes = {
  add: (request: ToolRequest, thread: string) => void
  /**
   * Once JMeter has ended: what a reader of the report should know.
   * @param log what JMeter has logged.
   * @throws Problem `engine` where a server has not finished, though nobody cancelled the run: its
   * requests would be missing.
   */
  end: (log: string, end: Pick<ToolEnd, 'stopped'>) => string[]
}

/** Gives each request with the number of the server that sent it. */
export function readRemotes(
  remotes: readonly string[],
  found: (request: ToolRequest) => void,
): Remotes {
  const clocks = remotes.map((_, sender) => alignClock(request => found({ ...request, sender })))
  return {
    add: (request, thread) => {
      const sender = remotes.findIndex(remote => thread.startsWith(`${remote}-`))
      if (sender < 0) throw new TypeError('it is of no server')
      // Requests are read soon after they end.
      clocks[sender]!.heard(request.startMs + request.ms)
      clocks[sender]!.add(request)
    },
    end: (log, { stopped }) => {
      for (const remote of remotes)
        if (stopped !== 'cancelled' && !log.includes(`Finished remote host: ${remote} (`))
          throw new Problem('engine', `JMeter lost the server ${remote} before the end`, {
            hint: 'its jmeter-server.log says why: was it ended, or out of memory?',
          })
      return remotes.flatMap((remote, sender) =>
        clockRemark(`the JMeter server ${remote}`, {
          ...clocks[sender]!.settle(),
          withinMs: alignedWithinMs,
        }),
      )
    },
  }
}
