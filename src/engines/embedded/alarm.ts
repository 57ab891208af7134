import { Worker } from 'node:worker_threads'
import { workerEntry } from './worker-entry.ts'

/**
 * How much earlier than asked it rings, in ms: about as long as a ring takes to be heard. Whoever needs the time itself
 * waits out the rest awake.
 */
export const earlyMs = 0.1

/**
 * Rings to a tenth of a millisecond, where a timer of the event loop is late by up to one and spinning takes a whole core: a
 * thread sleeps until then (`Atomics.wait`) and posts a message.
 */
export type Alarm = {
  /** Sets it to a time of `performance.now()`, in place of the one before. */
  set: (at: number, ring: () => void) => void
  stop: () => void
}

/** What both threads see: `cells[0]` counts settings, `time[0]` is the last one's, in ms of the monotonic clock. */
export type AlarmMemory = {
  cells: Int32Array<SharedArrayBuffer>
  time: Float64Array<SharedArrayBuffer>
}

/** What the thread is started with. */
export type AlarmOrder = { alarm: AlarmMemory }

/** ms of the clock that all threads share; `performance.now()` counts from the start of its own. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** Ready to be set once the promise resolves. */
export async function startAlarm(): Promise<Alarm> {
  const alarm: AlarmMemory = {
    cells: new Int32Array(new SharedArrayBuffer(4)),
    time: new Float64Array(new SharedArrayBuffer(8)),
  }
  const thread = new Worker(workerEntry(), {
    workerData: { alarm } satisfies AlarmOrder,
    name: 'alarm',
    resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
  })
  await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
  const offset = monotonicMs() - performance.now()
  let onRing: (() => void) | undefined
  thread.on('message', () => {
    const ring = onRing
    onRing = undefined
    ring?.()
  })
  return {
    set: (at, ring) => {
      onRing = ring
      alarm.time[0] = at + offset
      Atomics.add(alarm.cells, 0, 1)
      Atomics.notify(alarm.cells, 0)
    },
    stop: () => {
      onRing = undefined
      void thread.terminate()
    },
  }
}
