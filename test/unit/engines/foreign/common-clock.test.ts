import { expect, test } from 'vitest'
import { commonClock } from '../../../../src/engines/foreign/requests/common-clock.ts'

const request = (startMs: number) => ({ startMs, ms: 5, name: 'list' })

test('time counts from when the last has begun, and what came before it is of the warm-up', () => {
  const taken: [number, number][] = []
  const clock = commonClock(2, 1000, (process, t) => taken.push([process, t]))
  clock.add(0, request(10_000))
  expect(clock.start()).toBeUndefined()
  clock.add(1, { ...request(12_000), of: 'start' })
  expect(clock.start()).toBe(13_000)
  clock.add(0, request(13_500))
  expect(taken).toEqual([
    [0, -3],
    [0, 0.5],
  ])
})

test('how far apart they began is known of all, and of the processes of one side', () => {
  const clock = commonClock(4, 0, () => undefined)
  for (const [process, startMs] of [1000, 1200, 9000, 9300].entries())
    clock.add(process, request(startMs))
  expect(clock.apartMs()).toBe(8300)
  expect([clock.apartMs(0, 2), clock.apartMs(2, 4)]).toEqual([200, 300])
})
