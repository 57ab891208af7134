import type { MessagePort } from 'node:worker_threads'
import {
  type AlarmMemory,
  after,
  monotonicMs,
  restCell,
  ringsCell,
  settingsCell,
  slotOf,
} from './alarm.ts'

/** Sleeps until each time that is set, less the lead, and rings; for ever. */
export function keepAlarm({ cells, times, lead }: AlarmMemory, port: MessagePort): never {
  port.postMessage('ready')
  for (let rings = 0; ; ) {
    while (Atomics.load(cells, settingsCell) === rings) Atomics.wait(cells, settingsCell, rings)
    const ms = times[slotOf(rings)]! - lead[0]! - monotonicMs()
    if (ms > 0) Atomics.wait(cells, restCell, 0, ms)
    rings = after(rings)
    Atomics.store(cells, ringsCell, rings)
    Atomics.notify(cells, ringsCell)
  }
}
