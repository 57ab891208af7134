import { afterEach, describe, expect, test } from 'vitest'
import { type Alarm, mostAhead, startAlarm } from '../../../src/engines/embedded/loop/alarm.ts'

let alarm: Alarm | undefined
afterEach(() => alarm?.stop())

/** Keeps this thread from doing anything else. */
const block = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

describe('the alarm', () => {
  test('rings once for each time, in their order and never before, as often as it is set', async () => {
    alarm = await startAlarm()
    const { set } = alarm
    const count = 5 * mostAhead
    const times = Array.from({ length: count }, (_, n) => performance.now() + 5 + 0.3 * n)
    const rung: { n: number; at: number }[] = []
    await new Promise<void>(resolve => {
      let next = 0
      const setNext = () => {
        const n = next
        next += 1
        set(times[n]!, () => {
          rung.push({ n, at: performance.now() })
          if (next < count) setNext()
          if (rung.length === count) resolve()
        })
      }
      for (let ahead = 0; ahead < mostAhead; ahead += 1) setNext()
    })
    expect(rung.map(({ n }) => n)).toEqual(times.map((_, n) => n))
    for (const { n, at } of rung) expect(at).toBeGreaterThanOrEqual(times[n]!)
  })

  test('rings that a busy thread has not heard come one in each turn of the event loop', async () => {
    alarm = await startAlarm()
    const { set } = alarm
    const seen: string[] = []
    await new Promise<void>(resolve => {
      for (let n = 0; n < mostAhead; n += 1) {
        set(performance.now(), () => {
          seen.push('ring')
          setImmediate(() => {
            seen.push('turn')
            if (n === mostAhead - 1) resolve()
          })
          // Meanwhile all the others ring.
          if (n === 0) block(100)
        })
      }
    })
    expect(seen).toEqual(Array.from({ length: mostAhead }, () => ['ring', 'turn']).flat())
  })

  test('rings no more once it is stopped', async () => {
    alarm = await startAlarm()
    let rung = 0
    alarm.set(performance.now() + 20, () => {
      rung += 1
    })
    alarm.stop()
    await new Promise(resolve => setTimeout(resolve, 60))
    expect(rung).toBe(0)
  })
})
