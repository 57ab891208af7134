import type { MessagePort } from 'node:worker_threads'
import { type AlarmMemory, earlyMs, monotonicMs } from './alarm.ts'

/** Sleeps until the time that is set, rings, and sleeps until it is set again; for ever. */
export function keepAlarm({ cells, time }: AlarmMemory, port: MessagePort): never {
  port.postMessage('ready')
  Atomics.wait(cells, 0, 0)
  for (;;) {
    const setting = Atomics.load(cells, 0)
    const ms = time[0]! - earlyMs - monotonicMs()
    if (ms > 0 && Atomics.wait(cells, 0, setting, ms) !== 'timed-out') continue
    port.postMessage('ring')
    Atomics.wait(cells, 0, setting)
  }
}
