import { expect, test } from 'vitest'
import { type Loudness, streamLog } from '../../../src/gate/stream-log.ts'
import type { Progress } from '../../../src/model/context.ts'

function logTo(live: boolean, loudness: Loudness = 'usual') {
  let now = 0
  const written: string[] = []
  const log = streamLog({
    write: text => written.push(text),
    live,
    redact: text => text.replaceAll('secret', '***'),
    clock: { now: () => now, sleep: async () => undefined },
    warning: message => `warning: ${message}`,
    loudness,
  })
  const wait = (ms: number) => {
    now += ms
  }
  return { log, written, wait }
}
const progress: Progress = {
  phase: 'load',
  elapsedMs: 12_400,
  totalMs: 60_000,
  rate: 99.6,
  p95: 34.21,
  errors: 1,
}

test('every line passes the redactor and holds no control character', () => {
  const { log, written } = logTo(false)
  log.info('a secret \u001b[31mred')
  log.warn('careful')
  log.debug('not shown')
  expect(written).toEqual(['a *** [31mred\n', 'warning: careful\n'])
})

test('without a terminal progress is a line at the start of a phase and then now and then', () => {
  const { log, written, wait } = logTo(false)
  log.progress({ ...progress, phase: 'warm-up' })
  log.progress(progress)
  wait(4000)
  log.progress(progress)
  wait(1000)
  log.progress(progress)
  expect(written).toHaveLength(3)
  expect(written[1]).toBe('load    12s of 1m · 99.6/s · p95 34.2 ms · 1 error\n')
})

test('on a terminal progress is one line that is written anew and gives way to other lines', () => {
  const { log, written } = logTo(true)
  log.progress(progress)
  log.progress({ ...progress, p95: null, errors: 0 })
  log.info('done')
  expect(written[1]).toBe('\r\u001b[2K██░░░░░░░░░░ load    12s of 1m · 99.6/s · p95 – · 0 errors')
  expect(written.slice(2).join('')).toBe('\r\u001b[2Kdone\n')
})

test('a quiet one has warnings only, and a verbose one every step', () => {
  const said = (loudness: Loudness) => {
    const { log, written } = logTo(false, loudness)
    log.info('info')
    log.debug('detail')
    log.progress(progress)
    log.warn('careful')
    return written
  }
  expect(said('quiet')).toEqual(['warning: careful\n'])
  expect(said('verbose')).toHaveLength(4)
})
