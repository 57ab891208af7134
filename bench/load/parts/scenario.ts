import type { LoadPlan } from '../../../src/model/plan/load.ts'
import { type Bench, orWhy } from '../bench.ts'
import { measureClient, secondsOf } from '../measure.ts'
import { engineCommand, ours } from '../ours.ts'
import { shopScript } from '../peers/k6.ts'
import type { Command } from '../peers/peer.ts'
import type { Absent, Results, ScenarioRow } from '../results.ts'

const users = 50
/** Leaves out the start of the client, and of its compilers. */
const warmup = 3

type What = ScenarioRow['what']

const step = (name: string, method: string, own: object = {}) => ({
  name: `buy / ${name}`,
  method,
  path: `/${name}`,
  headers: {},
  weight: 1,
  expect: {},
  ...own,
})
const authorized = { headers: { Authorization: 'Bearer {{ token }}' }, templates: true as const }
const login = step('login', 'POST', {
  headers: { 'content-type': 'application/json' },
  body: '{"user":"ann"}',
  bodyKind: 'json',
  capture: [{ name: 'token', from: 'json', path: '$.token' }],
})
const cart = step('cart', 'GET', {
  ...authorized,
  expect: { json: [{ path: '$.items[0].sku', value: 1 }] },
})
const pay = step('pay', 'POST', authorized)

/** Three steps with one capture and one JSON check, and one such request without any. */
const sends: Record<What, Pick<LoadPlan, 'requests' | 'scenarios'>> = {
  scenario: {
    requests: [login, cart, pay],
    scenarios: [
      { name: 'buy', weight: 1, steps: [{ request: 0 }, { request: 1 }, { request: 2 }] },
    ],
  },
  request: { requests: [step('cart', 'GET')] },
}

/**
 * Requests per CPU-second of a scenario of three steps with one capture and one JSON check, and of
 * one of its requests by itself, which no scenario can outdo.
 */
export async function measureScenario(
  bench: Bench,
): Promise<Pick<NonNullable<Results['scenario']>, 'rows' | 'absent'>> {
  const { k6 } = bench.tools
  const window = { warmup, seconds: bench.seconds.scenario }
  const seconds = Math.ceil(secondsOf(window))
  const url = bench.nginx.shop
  const ourCommand = (what: What): Command =>
    engineCommand({
      url,
      http2: false,
      warmupMs: 0,
      durationMs: seconds * 1000,
      maxConnections: users,
      pace: { kind: 'users', users },
      sends: sends[what],
    })
  const clients: Record<string, (what: What) => Command> = { [ours]: ourCommand }
  if (!('missing' in k6)) clients.k6 = what => shopScript(k6.path, { url, seconds, users, what })
  const rows: ScenarioRow[] = []
  const absent: Absent[] = 'missing' in k6 ? [{ client: 'k6', why: k6.missing }] : []
  for (let round = 0; round < bench.rounds; round += 1)
    for (const what of ['scenario', 'request'] as const)
      for (const [client, command] of Object.entries(clients)) {
        const row = await orWhy(bench, `${what} ${round} ${client}`, async () => {
          const { requests, cpuSeconds } = await measureClient(command(what), bench.nginx, window)
          return { client, what, round, perCpuSecond: Math.round(requests / cpuSeconds) }
        })
        if (typeof row === 'string') absent.push({ client, why: row })
        else rows.push(row)
      }
  return { rows, absent }
}
