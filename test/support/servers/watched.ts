import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Watched = {
  url: string
  /**
   * When each request came at the earliest, by the wall clock, as far as this process has been
   * told.
   */
  times: readonly number[]
  /** Resolves once `times` holds every request that the server has seen. */
  allTold: () => Promise<void>
  close: () => void
}

/** `watched-server.ts` in a process of its own. */
export async function startWatched(): Promise<Watched> {
  const server = fork(fileURLToPath(new URL('./watched-server.ts', import.meta.url)))
  const times: number[] = []
  const told = Promise.withResolvers<void>()
  const port = await new Promise<number>(listens => {
    server.on('message', (message: { at?: number; port?: number }) => {
      if (message.at !== undefined) times.push(message.at)
      else if (message.port !== undefined) listens(message.port)
      else told.resolve()
    })
  })
  const allTold = () => {
    server.send({})
    return told.promise
  }
  return { url: `http://127.0.0.1:${port}`, times, allTold, close: () => server.disconnect() }
}
