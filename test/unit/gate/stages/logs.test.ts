import { expect, test } from 'vitest'
import { readLogs } from '../../../../src/gate/stages/logs.ts'
import type { Run } from '../../../../src/gate/stages/stage.ts'
import type { TracedRequest } from '../../../../src/model/evidence/load-report.ts'
import type { LogsOrder, Provider } from '../../../../src/providers/provider.ts'

const id = (at: number) => at.toString(16).padStart(32, '0')
const request = (at: number, more: Partial<TracedRequest> = {}): TracedRequest => ({
  side: 'head',
  name: 'checkout',
  why: 'failed',
  id: id(at),
  ms: 100 - at,
  ...more,
})

async function read(traced: TracedRequest[], logs: NonNullable<Provider['logs']>) {
  const run = {
    plan: { logs: { from: 'logs', query: 'all' } },
    evidence: {
      load: { traced, window: { start: '2026-03-01T12:00:00Z', end: '2026-03-01T12:01:00Z' } },
    },
    sources: { open: new Map([['logs', { logs }]]) },
    context: {},
  } as unknown as Run
  await readLogs.run(run)
  return run.evidence
}

test('of each name five lines of its five slowest failed requests are kept, of head alone', async () => {
  let asked: LogsOrder | undefined
  const traced = [
    ...Array.from({ length: 8 }, (_, at) => request(at + 1)),
    request(20, { name: 'cart' }),
    request(21, { why: 'slow' }),
    request(22, { side: 'base' }),
  ]
  const evidence = await read(traced, async order => {
    asked = order
    const lines = order.ids.flatMap(id =>
      ['a', 'b', 'c'].map((text, at) => ({ id, at, text: `${text} ${id}` })),
    )
    return { kind: 'lines', lines: [...lines, ...lines] }
  })
  expect(asked!.ids).toEqual([1, 2, 3, 4, 5, 20].map(id))
  expect(evidence.logs!.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['checkout', 5],
    ['cart', 3],
  ])
})

test('logs that cannot be read, and those without such a line, are a note', async () => {
  const failing = await read([request(1)], async () => ({ kind: 'failed', detail: 'it is down' }))
  expect(failing.notes).toMatchObject([
    { source: 'logs', message: 'lines of failed requests could not be read: it is down' },
  ])
  const silent = await read([request(1)], async () => ({ kind: 'lines', lines: [] }))
  expect(silent.notes).toMatchObject([{ message: 'no line of 1 failed requests was found' }])
  expect(silent).not.toHaveProperty('logs')
})

test('without failed requests nothing is asked', async () => {
  const evidence = await read([request(1, { why: 'slow' })], () => {
    throw new Error('it was asked')
  })
  expect(evidence).not.toHaveProperty('notes')
})
