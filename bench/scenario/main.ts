import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { k6Tool } from './k6-tool.ts'

/*
 * A scenario of three steps with one capture and one JSON check, by dist/ as it ships and by k6:
 * requests that the server received per second of CPU that the client used, start and end included.
 * `--iterations 1000000`: only the memory of dist/, at each tenth of so many iterations.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    users: { type: 'string', default: '10' },
    iterations: { type: 'string' },
  },
})
const iterations = values.iterations === undefined ? undefined : Number(values.iterations)
// What is counted in iterations is ended by hand.
const seconds = iterations === undefined ? Number(values.seconds) : 3600
const users = Number(values.users)

let requests = 0
const server = createServer((request, response) => {
  requests += 1
  request.resume()
  response.setHeader('content-type', 'application/json')
  response.end(request.url === '/login' ? '{"token":"t-1"}' : '{"items":[{"sku":1}],"total":1}')
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const folder = mkdtempSync(join(tmpdir(), 'bench-scenario-'))

const config = `service: bench
target: { url: "${url}" }
load:
  users: ${users}
  duration: ${seconds}s
  warmup: 0s
  scenarios:
    - name: buy
      steps:
        - { name: login, method: POST, path: /login, json: { user: ann }, capture: { token: $.token } }
        - { name: cart, path: /cart, headers: { Authorization: "Bearer {{ token }}" }, expect: { json: { "$.items[0].sku": 1 } } }
        - { name: pay, method: POST, path: /pay, headers: { Authorization: "Bearer {{ token }}" } }
`
const script = `import http from 'k6/http'
import { check } from 'k6'
export const options = { vus: ${users}, duration: '${seconds}s' }
export default () => {
  const login = http.post('${url}/login', JSON.stringify({ user: 'ann' }), { headers: { 'Content-Type': 'application/json' } })
  const headers = { Authorization: 'Bearer ' + login.json('token') }
  check(http.get('${url}/cart', { headers }), { sku: r => r.json('items.0.sku') === 1 })
  http.post('${url}/pay', null, { headers })
}
`
writeFileSync(join(folder, 'gate.yml'), config)
writeFileSync(join(folder, 'script.js'), script)

const ours = [process.execPath, resolve('dist/index.js'), 'run', '--config', 'gate.yml']
const k6 = k6Tool()
if (iterations !== undefined) await watchMemory(ours, iterations)
else {
  const gate = await measure(ours)
  print('reliability-gate', gate)
  if (k6) {
    const other = await measure([k6, 'run', '--quiet', '--no-usage-report', 'script.js'])
    print('k6', other)
    console.log(
      `${(gate.perCpuSecond / other.perCpuSecond).toFixed(2)} times as many per CPU second`,
    )
  } else console.log('k6 is not to be had')
}
server.close()
rmSync(folder, { recursive: true })

/** Runs a client to its end; its CPU and that of its children is told by bash. */
async function measure(argv: readonly string[]) {
  const before = requests
  const timed = ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" >/dev/null 2>&1', 'bash', ...argv]
  const child = spawn('bash', timed, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', text => {
    said += text
  })
  await once(child, 'close')
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? []
  const cpuSeconds = Number(user) + Number(system)
  const sent = requests - before
  return { sent, cpuSeconds, perCpuSecond: sent / cpuSeconds }
}

function print(
  name: string,
  { sent, cpuSeconds, perCpuSecond }: Awaited<ReturnType<typeof measure>>,
) {
  const each = Math.round(perCpuSecond)
  console.log(
    `${name}: ${sent} requests, ${cpuSeconds.toFixed(2)} s of CPU, ${each} per CPU second`,
  )
}

/** Resident memory of the process and its threads, at each tenth of the iterations. */
async function watchMemory(
  [command, ...words]: readonly string[],
  iterations: number,
): Promise<void> {
  const child = spawn(command!, words, { cwd: folder, stdio: 'ignore' })
  const closed = once(child, 'close')
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    while (requests < (3 * iterations * tenth) / 10 && child.exitCode === null) await sleep(50)
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    const mb = (key: string) =>
      Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
    const done = Math.floor(requests / 3)
    console.log(`${done} iterations: ${mb('VmRSS')} MB, at most ${mb('VmHWM')} MB so far`)
  }
  child.kill('SIGINT')
  await closed
}
