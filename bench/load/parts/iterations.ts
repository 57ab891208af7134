import { setTimeout as sleep } from 'node:timers/promises'
import { startGate } from '../as-it-ships.ts'
import type { Bench } from '../bench.ts'
import type { IterationsRow } from '../results.ts'

const users = 10
const steps = 3
/** The first one, by which memory has been taken that is then used again and again. */
const rows = 10

/** Resident memory of the gate as it ships at each tenth of so many iterations of a scenario. */
export async function measureIterations({
  nginx,
  iterations,
  say,
}: Bench): Promise<IterationsRow[]> {
  const config = `service: bench
target: { url: "${nginx.shop}", ready: { path: /cart } }
load:
  users: ${users}
  duration: 3h
  warmup: 0s
  scenarios:
    - name: buy
      steps:
        - { name: login, method: POST, path: /login, json: { user: ann }, capture: { token: $.token } }
        - { name: cart, path: /cart, headers: { Authorization: "Bearer {{ token }}" }, expect: { json: { "$.items[0].sku": 1 } } }
        - { name: pay, method: POST, path: /pay, headers: { Authorization: "Bearer {{ token }}" } }
objectives: [availability >= 50%]
`
  const before = await nginx.requests()
  const gate = startGate(config)
  const found: IterationsRow[] = []
  for (let tenth = 1; tenth <= rows; tenth += 1) {
    const wanted = (iterations * tenth) / rows
    while ((await nginx.requests()) - before < steps * wanted) {
      if (gate.client.hasEnded()) throw new Error(`it ended: ${await gate.client.output(0)}`)
      await sleep(50)
    }
    const { nowMb, peakMb } = gate.client.usage()
    found.push({ iterations: wanted, mb: nowMb, peakMb })
    say(`iterations ${JSON.stringify(found.at(-1))}`)
  }
  // It would only report.
  gate.client.kill()
  gate.clean()
  return found
}
