import { Worker } from 'node:worker_threads'
import { workerEntry } from '../worker-entry.ts'
import { Lead } from './lead.ts'

/**
 * So many times can be set ahead, a power of two. The sleeping thread goes on to the next one by
 * itself: to wake it for each would cost as much as the ring.
 */
export const mostAhead = 8

/**
 * Rings at the times that it is set to, never early and rarely late. A timer of the event loop
 * would be late by up to a millisecond, and spinning would take a whole core. So a thread sleeps
 * until shortly before (`Atomics.wait`) and wakes this one (`Atomics.waitAsync`), which waits out
 * awake the little that is left.
 *
 * The event loop turns between two rings, however late they are heard. Posted messages would not
 * do: Node hears up to a thousand of them in one turn while more arrive, and meanwhile no answer is
 * read and no request is written.
 */
export type Alarm = {
  /**
   * Adds a time of `performance.now()` to those to come, of which there are `mostAhead` at most; it
   * rings once for each, in the order in which they were set.
   */
  set: (at: number, ring: () => void) => void
  stop: () => void
}

/** What both threads see. Times are in ms of the monotonic clock. */
export type AlarmMemory = {
  cells: Int32Array<SharedArrayBuffer>
  /** Of the n-th setting at n modulo `mostAhead`. */
  times: Float64Array<SharedArrayBuffer>
  /** How much earlier than that to ring. */
  lead: Float64Array<SharedArrayBuffer>
}

/**
 * Cells: how many settings and how many rings there were, modulo 2^32; and one that never changes,
 * to sleep on.
 */
export const [settingsCell, ringsCell, restCell] = [0, 1, 2]

/** The number after it, in a cell. */
export const after = (count: number): number => (count + 1) | 0
/** Where the time of a setting is. */
export const slotOf = (setting: number): number => setting & (mostAhead - 1)

/** What the thread is started with. */
export type AlarmOrder = { alarm: AlarmMemory }

/** ms of the clock that all threads share; `performance.now()` counts from the start of its own. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** Ready to be set once the promise resolves. */
export async function startAlarm(): Promise<Alarm> {
  const memory: AlarmMemory = {
    cells: new Int32Array(new SharedArrayBuffer(12)),
    times: new Float64Array(new SharedArrayBuffer(8 * mostAhead)),
    lead: new Float64Array(new SharedArrayBuffer(8)),
  }
  const thread = await startThread(memory)
  const { cells, times } = memory
  const lead = new Lead()
  memory.lead[0] = lead.ms
  const offset = monotonicMs() - performance.now()
  const rings: (() => void)[] = []
  let [settings, heard] = [0, 0]
  let stopped = false
  const listen = (): void => {
    const rung = Atomics.waitAsync(cells, ringsCell, heard)
    if (rung.async) void rung.value.then(hear)
    else setImmediate(hear)
  }
  const hear = (): void => {
    if (stopped) return
    const slot = slotOf(heard)
    const at = times[slot]! - offset
    lead.heard(at - performance.now())
    memory.lead[0] = lead.ms
    while (performance.now() < at);
    heard = after(heard)
    rings[slot]!()
    listen()
  }
  listen()
  return {
    set: (at, ring) => {
      const slot = slotOf(settings)
      times[slot] = at + offset
      rings[slot] = ring
      settings = after(settings)
      Atomics.store(cells, settingsCell, settings)
      Atomics.notify(cells, settingsCell)
    },
    stop: () => {
      stopped = true
      void thread.terminate()
    },
  }
}

async function startThread(alarm: AlarmMemory): Promise<Worker> {
  const thread = new Worker(workerEntry(), {
    workerData: { alarm } satisfies AlarmOrder,
    name: 'alarm',
    resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
  })
  await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
  return thread
}
