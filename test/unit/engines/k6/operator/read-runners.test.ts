import { expect, test } from 'vitest'
import type { LoadOrder } from '../../../../../src/engines/engine.ts'
import type { ToolRequest } from '../../../../../src/engines/foreign/requests/tool-request.ts'
import { PodCpu } from '../../../../../src/engines/k6/operator/pod-cpu.ts'
import { readRunners } from '../../../../../src/engines/k6/operator/read-runners.ts'
import { buildPlan } from '../../../judge/build.ts'

const request = { name: 'list', method: 'GET', path: '/', weight: 1, headers: {}, expect: {} }
const load = {
  ...buildPlan([]).load,
  timeoutMs: 1000,
  pace: { kind: 'rate', perSecond: 10 },
  requests: [request],
} as unknown as LoadOrder['load']
const order: LoadOrder = { load, head: { url: 'http://shop.test', headers: {} }, seed: 1 }

function runners(parallelism = 2) {
  const found: ToolRequest[] = []
  const take = (one: ToolRequest) => void found.push(one)
  const seen = { version: '2.2.0', cpu: new PodCpu() }
  const reader = readRunners(order, { parallelism, seen }, take)
  const read = (runner: number, ...row: unknown[]) =>
    (reader.read as (line: string) => void)(`${runner - 1} ${JSON.stringify(row)}`)
  return { found, read, end: (how: string) => reader.end({ how, lines: [] }) }
}

test('packets are requests again, of their runner, with what was left out of them', async () => {
  const { found, read, end } = runners()
  const start = Date.now()
  for (const runner of [1, 2]) read(runner, 'begin', start, start)
  const failed = [0, 0, 1, 30, 7, 503, 0, 'status', 'no']
  read(1, 'rows', start + 5, [[0, 0, 1, 0, 12.5, 200], failed])
  read(2, 'rows', start + 9, [[0, 0, 0, 0, 400, 0, 1050, 'failed', 'timeout']])
  read(1, 'summary', 2, 0)
  read(2, 'summary', 1, 0)
  expect(await end('exit code 0')).toEqual({ remarks: [], health: [], version: '2.2.0' })
  const requests = found.filter(({ of }) => of === undefined)
  expect(requests).toMatchObject([
    { sender: 0, startMs: start + 5, ms: 12.5, name: 'list', code: 200 },
    { sender: 0, startMs: start + 35, ms: 7, code: 503, failed: 'status', message: 'no' },
    // A timeout counts at its whole time.
    { sender: 1, startMs: start + 9, ms: 1000, failed: 'timeout' },
  ])
  expect(requests[0]).not.toHaveProperty('failed')
})

test('the clock of a node that is wrong is aligned, and said', async () => {
  const { found, read, end } = runners()
  const start = Date.now()
  read(1, 'begin', start, start)
  read(2, 'begin', start + 60_000, start + 60_000)
  read(2, 'rows', start + 60_000, [[0, 0, 1, 100, 1]])
  read(1, 'summary', 0, 0)
  read(2, 'summary', 1, 0)
  const { remarks } = await end('exit code 0')
  expect(remarks).toEqual([
    expect.stringMatching(/^the clock of runner 2 was (60|59\.\d+)\s?s ahead/),
  ])
  const [own] = found.filter(({ sender, of }) => sender === 1 && of === undefined)
  expect(Math.abs(own!.startMs - (start + 100))).toBeLessThan(5000)
})

test('arrivals that a runner dropped are of that runner', async () => {
  const { found, read, end } = runners(1)
  read(1, 'begin', 1_000_000)
  read(1, 'summary', 0, 3)
  await end('exit code 0')
  expect(found.filter(({ dropped }) => dropped)).toHaveLength(3)
})

test.each([
  ['rows that were lost', [['summary', 2, 0]], 'runner 2 of k6 measured 2 requests'],
  ['a runner without a summary', [], 'runner 2 of k6 did not get to its end'],
])('%s are an error', async (_, rows, message) => {
  const { read, end } = runners()
  for (const runner of [1, 2]) read(runner, 'begin', 1_000_000)
  read(1, 'summary', 0, 0)
  read(2, 'rows', 1_000_000, [[0, 0, 1, 0, 1, 200]])
  for (const row of rows) read(2, ...row)
  await expect(end('exit code 0')).rejects.toThrow(message)
})

test('a runner that sent nothing at all is an error beside one that did', async () => {
  const { read, end } = runners()
  read(1, 'begin', 1_000_000)
  read(1, 'summary', 0, 0)
  await expect(end('exit code 0')).rejects.toThrow('runner 2 of k6 sent nothing')
})
