import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { protoFile } from '../../test/support/grpc/user-server.ts'
import { clientCore, serverCore } from '../load/cores.ts'
import { median } from '../load/median.ts'
import { usageOf } from '../load/processes.ts'
import { cache } from '../load/tools.ts'

/*
 * `npm run build && npm run bench:grpc -- --rounds 3`: unary calls per CPU-second of the client, of
 * the gate as it ships and of ghz, 50 at a time at full speed, against the same server
 * (@grpc/grpc-js). Server and client have a core each; calls are those that the server received.
 * Needs Linux with two cores, and Go for ghz.
 */
const { rounds, seconds } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
  },
}).values
const calls = 50
const warmupSeconds = 3
const root = fileURLToPath(new URL('../..', import.meta.url))
const ghzVersion = 'v0.93.0'

async function getGhz(): Promise<string> {
  const folder = join(cache, 'go')
  const path = join(folder, 'ghz')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path)) {
    const env = { ...process.env, GOBIN: folder }
    const module = `github.com/bojand/ghz/cmd/ghz@${ghzVersion}`
    await promisify(execFile)('go', ['install', module], { env })
  }
  return path
}

const config = (port: number) => `service: bench
target: { url: "http://127.0.0.1:${port}" }
load:
  users: ${calls}
  duration: 10m
  warmup: 1s
  requests:
    - { name: get user, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "123" } }
objectives: [availability >= 99%]
`

const clients = {
  gate: (_: number, __: string) => [process.execPath, join(root, 'dist/index.js'), 'run'],
  ghz: (port: number, ghz: string) => [
    ...[ghz, '--insecure', '--proto', protoFile, '--call', 'users.UserService/GetUser'],
    ...['--data', '{"user_id":"123"}', '--concurrency', String(calls), '--connections', '1'],
    ...['--duration', '10m', '--total', '0', `127.0.0.1:${port}`],
  ],
}

/** Calls that a client made in the measured time, and what it took. */
async function measure(argv: readonly string[], folder: string, server: ChildProcess) {
  const before = await countOf(server)
  const child = spawn('taskset', ['-c', String(clientCore), ...argv], {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own, so that all of it can be ended.
    detached: true,
  })
  const ended = once(child, 'close')
  try {
    while ((await countOf(server)) < before + calls && child.exitCode === null) await sleep(20)
    await sleep(warmupSeconds * 1000)
    const [from, start] = [await countOf(server), usageOf(child.pid!)]
    await sleep(Number(seconds) * 1000)
    const [to, end] = [await countOf(server), usageOf(child.pid!)]
    if (child.exitCode !== null) throw new Error(`${argv[0]} ended with ${child.exitCode}`)
    const cpu = end.cpuSeconds - start.cpuSeconds
    return { perSecond: (to - from) / Number(seconds), perCpuSecond: (to - from) / cpu }
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
    await ended
  }
}

async function countOf(server: ChildProcess): Promise<number> {
  server.send('how many?')
  const [count] = (await once(server, 'message')) as [number]
  return count
}

async function main(): Promise<void> {
  const ghz = await getGhz()
  const folder = mkdtempSync(join(tmpdir(), 'bench-grpc-'))
  const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)))
  try {
    const [port] = (await once(server, 'message')) as [number]
    await promisify(execFile)('taskset', ['-acp', String(serverCore), String(server.pid)])
    copyFileSync(protoFile, join(folder, 'user.proto'))
    writeFileSync(join(folder, 'reliability-gate.yml'), config(port))
    const taken = { gate: [] as number[], ghz: [] as number[] }
    for (let round = 1; round <= Number(rounds); round += 1) {
      for (const name of ['gate', 'ghz'] as const) {
        const found = await measure(clients[name](port, ghz), folder, server)
        taken[name].push(found.perCpuSecond)
        process.stderr.write(`${name}: ${JSON.stringify(found)}\n`)
      }
    }
    const [gate, other] = [median(taken.gate), median(taken.ghz)]
    process.stdout.write(
      `Calls per CPU-second of the client: gate ${Math.round(gate)}, ghz ${ghzVersion} ${Math.round(other)}; ` +
        `ratio ${(gate / other).toFixed(2)} (wanted: at least 2)\n`,
    )
  } finally {
    server.disconnect()
    rmSync(folder, { recursive: true })
  }
}

await main()
