import { expect, it } from 'vitest'
import type { Context } from '../../../src/model/context.ts'
import { waitReporter } from '../../../src/net/waiting.ts'

function stage() {
  let nowMs = 0
  const lines: string[] = []
  const clock = { now: () => nowMs, sleep: async () => {} }
  const log = {
    info: (line: string) => lines.push(line),
    warn: () => {},
    debug: () => {},
    progress: () => {},
  }
  const context: Context = {
    signal: new AbortController().signal,
    clock,
    log,
    random: () => 0.5,
    hide: () => {},
  }
  return { context, lines, pass: (ms: number) => (nowMs += ms) }
}

it('a wait says what for and how long at most, tells each change, and is never silent for half a minute', () => {
  const { context, lines, pass } = stage()
  const report = waitReporter(context, 300_000)
  for (let second = 0; second <= 36; second += 12) {
    report('Not ready yet: the connection was refused (ECONNREFUSED)')
    pass(12_000)
  }
  report('Not ready yet: it responded with 503')
  expect(lines).toEqual([
    'Not ready yet: the connection was refused (ECONNREFUSED); waiting at most 5m',
    'Not ready yet: the connection was refused (ECONNREFUSED); 24s of at most 5m',
    'Not ready yet: it responded with 503; 48s of at most 5m',
  ])
})

it('a short wait is not told where that is usual', () => {
  const { context, lines, pass } = stage()
  const report = waitReporter(context, 60_000, 5000)
  report('Waiting for a scrape')
  pass(4999)
  report('Waiting for a scrape')
  expect(lines).toEqual([])
  pass(1)
  report('Waiting for a scrape')
  expect(lines).toEqual(['Waiting for a scrape; waiting at most 1m'])
})
