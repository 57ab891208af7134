import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { startAlarm } from '../../../src/engines/embedded/loop/alarm.ts'
import { mergeWorkers } from '../../../src/engines/embedded/merge-workers.ts'
import type { WorkerReport } from '../../../src/engines/embedded/messages.ts'
import { loadTools, startLoad } from '../../../src/engines/embedded/run-load.ts'
import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import { Problem } from '../../../src/model/problem.ts'
import { revealed } from '../../../src/model/secret.ts'
import { renderings } from '../../../src/render/renderings.ts'
import { reportOf } from '../../../src/scorecard/build-scorecard.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { evidence } from '../../unit/judge/build.ts'

/*
 * One more protocol is one folder and one line in the table: that of docs/adding-a-protocol.md,
 * from the config to the judge.
 */
vi.mock('../../../src/engines/embedded/protocols/protocols.ts', async importOriginal => {
  const { line } = await import('../../support/line/kind.ts')
  const original = await importOriginal<{ protocols: unknown[] }>()
  original.protocols.push(line)
  return original
})

const asked: string[] = []
const server = createServer(socket =>
  socket.setEncoding('utf8').on('data', (text: string) => {
    asked.push(text.trim())
    socket.write(text === 'hello\n' ? 'OK hello\n' : 'NO\n')
  }),
)
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void server.close())
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const config = (requests: string) => `service: shop
target: { url: ${url()} }
load: { rate: 100/s, duration: 1s, warmup: 0s, requests: ${requests} }
objectives: ["availability{greeting} >= 50%", "error_rate{refused} < 1%"]
`
const planOf = (requests: string) =>
  soundPlan(parseConfig(config(requests), { file: 'gate.yml', environment: {} })).plan

const both = '[{ name: greeting, line: hello, weight: 3 }, { name: refused, line: nothing }]'

test('a protocol of one folder and one line is loaded, counted, judged, recorded and shown', async () => {
  const plan = planOf(both)
  expect(plan.load.requests[0]).toEqual({
    name: 'greeting',
    protocol: 'line',
    weight: 3,
    settings: { line: 'hello' },
  })
  const load = revealed(plan.load)
  const alarm = await startAlarm()
  const tools = { alarm, ...(await loadTools(load)) }
  const found = await new Promise<WorkerReport>(resolve =>
    startLoad(
      { load, head: { url: url(), headers: {} }, seed: 1, share: { index: 0, of: 1 } },
      tools,
      { onProgress: () => {}, onLook: () => {}, onReport: resolve },
    ),
  )
  alarm.stop()
  const report = mergeWorkers([found])
  const count = (name: string, of: (cell: (typeof report.cells)[number]) => number) =>
    report.cells.reduce((sum, cell) => sum + (cell.name === name ? of(cell) : 0), 0)
  const [greetings, refusals] = ['hello', 'nothing'].map(
    said => asked.filter(line => line === said).length,
  )
  expect(greetings! + refusals!).toBe(100)
  expect(count('greeting', ({ good }) => good)).toBe(greetings)
  expect(count('greeting', ({ statuses }) => statuses.OK ?? 0)).toBe(greetings)
  expect(count('refused', ({ errors }) => errors.status ?? 0)).toBe(refusals)
  expect(count('refused', ({ statuses }) => statuses.NO ?? 0)).toBe(refusals)

  const gathered = evidence(report)
  const record = buildRecord({
    plan,
    evidence: gathered,
    judgement: judge(plan, gathered),
    startedAt: new Date(0).toISOString(),
    advisory: false,
    where: {},
  })
  const verdicts = record.objectives.map(({ name, verdict }) => [name, verdict])
  expect(verdicts).toEqual([
    ['availability{greeting} >= 50%', 'pass'],
    ['error_rate{refused} < 1%', 'fail'],
  ])
  expect(record.plan.load.requests[0]).toMatchObject({ protocol: 'line', name: 'greeting' })
  const shown = reportOf(record)
  for (const render of Object.values(renderings)) expect(render(shown)).toContain('refused')
  expect(renderings.markdown(shown)).toContain('NO')
})

test('what such a request may not say is a mistake with its place', () => {
  const mistakesOf = (requests: string) => {
    try {
      planOf(requests)
    } catch (error) {
      if (error instanceof Problem)
        return error.mistakes?.map(({ message, place }) => [message, place?.line, place?.column])
    }
    return []
  }
  expect(mistakesOf('[{ line: hello }]')).toEqual([
    [expect.stringContaining('`name`'), 3, expect.any(Number)],
  ])
  expect(mistakesOf('[{ name: a, line: hello, path: / }]')).toEqual([
    [expect.stringContaining('unknown key `path`'), 3, expect.any(Number)],
  ])
})

test('its page shows the very files that are tested here', async () => {
  const root = new URL('../../../', import.meta.url)
  const page = await readFile(new URL('docs/adding-a-protocol.md', root), 'utf8')
  for (const file of ['kind.ts', 'line.ts']) {
    const source = await readFile(new URL(`test/support/line/${file}`, root), 'utf8')
    const inPlace = source
      .replaceAll('../../../src/engines/embedded/protocols/', '../')
      .replaceAll('../../../src/engines/embedded/', '../../')
      .replaceAll('../../../src/', '../../../../')
    expect(page).toContain(inPlace)
  }
})
