import { readdir, readFile } from 'node:fs/promises'

/** A thread by its id: ns for which it ran, and for which it was ready to run and waited. */
export type ThreadStat = { id: string; ran: number; waited: number }

/**
 * How long threads were ready to run and had to wait for a CPU, which others used. It goes on
 * where threads end, whose own figures end with them.
 */
export class CpuWait {
  private known = new Map<string, number>()
  private ms = 0

  /** In ms so far; undefined where the kernel does not count it: then no thread ever ran. */
  add(threads: readonly ThreadStat[]): number | undefined {
    if (!threads.some(({ ran }) => ran > 0)) return undefined
    for (const { id, waited } of threads) {
      const before = this.known.get(id) ?? 0
      // Less than before: another thread has the id now.
      this.ms += (waited < before ? waited : waited - before) / 1e6
    }
    this.known = new Map(threads.map(({ id, waited }) => [id, waited]))
    return this.ms
  }
}

/** What a process has in `/proc/PID/schedstat` is that of its first thread alone. */
export async function threadsOf(pids: readonly number[]): Promise<ThreadStat[]> {
  const found = await Promise.all(
    pids.map(async pid => {
      const ids = await readdir(`/proc/${pid}/task`).catch(() => [])
      return Promise.all(ids.map(id => readThread(pid, id)))
    }),
  )
  return found.flat().filter(thread => thread !== undefined)
}

async function readThread(pid: number, id: string): Promise<ThreadStat | undefined> {
  const text = await readFile(`/proc/${pid}/task/${id}/schedstat`, 'latin1').catch(() => '')
  const [ran = Number.NaN, waited = Number.NaN] = text.split(' ').map(Number)
  return Number.isNaN(waited) ? undefined : { id, ran, waited }
}
