import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ServerLog, ServerQuestion } from './engine-server.ts'

export type ForkedServer = {
  url: string
  log: () => Promise<ServerLog>
  reset: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * `engine-server.ts` in a process of its own, so that it does not share a thread with who measures
 * it.
 */
export async function forkServer(): Promise<ForkedServer> {
  const server = fork(fileURLToPath(new URL('./engine-server.ts', import.meta.url)))
  const [port] = await once(server, 'message')
  const ask = async (question: ServerQuestion): Promise<unknown> => {
    const answer = once(server, 'message')
    server.send(question)
    return (await answer)[0]
  }
  return {
    url: `http://127.0.0.1:${port}`,
    log: async () => (await ask('log')) as ServerLog,
    reset: async () => void (await ask('reset')),
    stop: async () => {
      const gone = once(server, 'exit')
      server.disconnect()
      await gone
    },
  }
}
