import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

type Logged = [path: string, status: number, ms: number][]

/** A server in a process of its own, until the test is over, and what it has logged of the load. */
export async function serveLogged(): Promise<{ url: string; log: () => Promise<Logged> }> {
  const child = fork(fileURLToPath(new URL('./logging-server.ts', import.meta.url)))
  onTestFinished(() => child.disconnect())
  const [port] = (await once(child, 'message')) as [number]
  const url = `http://127.0.0.1:${port}`
  const log = async () => {
    const all = (await (await fetch(`${url}/log`)).json()) as Logged
    // The gate itself asks whether the target is ready.
    return all.filter(([path]) => path !== '/')
  }
  return { url, log }
}
