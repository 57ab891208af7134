import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { feeders } from './feeders.ts'

/*
 * `npm run bench:foreign -- --requests 10000000 --tool locust`: the command of dist/ reads so many
 * requests of a script engine, which another process writes as fast as they are taken, over ten
 * minutes of the tool's own time. Prints how many the gate counted and the most memory that it had.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000000' },
    tool: { type: 'string', default: 'locust' },
  },
})
const feeder = feeders[values.tool]
if (!feeder) throw new Error(`no such tool: ${values.tool}; there are ${Object.keys(feeders)}`)

const folder = mkdtempSync(join(tmpdir(), 'gate-bench-'))
const target = createServer((request, response) => {
  request.resume()
  response.end('ok')
}).listen(0, '127.0.0.1')
try {
  await once(target, 'listening')
  const { port } = target.address() as AddressInfo
  const program = join(folder, values.tool)
  writeFileSync(program, `#!${process.execPath}\n${feeder.program(Number(values.requests))}`)
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'script'), '')
  writeFileSync(
    join(folder, 'gate.yml'),
    `load: { ${feeder.load}, duration: 10m, warmup: 0s }\nobjectives: [p(95) < 1s]\n`,
  )
  const words = ['run', '--config', 'gate.yml', '--target', `http://127.0.0.1:${port}`]
  const started = performance.now()
  const gate = spawn(
    process.execPath,
    [resolve('dist/index.js'), ...words, '--report-dir', 'out'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  let peakMb = 0
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(gate.pid!))
  }, 50)
  await once(gate, 'exit')
  clearInterval(watch)
  const record = JSON.parse(readFileSync(join(folder, 'out/record.json'), 'utf8'))
  process.stdout.write(
    `${values.tool}: ${record.load.head.sent} requests in ${Math.round((performance.now() - started) / 1000)} s, at most ${Math.round(peakMb)} MB\n`,
  )
} finally {
  target.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The most memory that a process has had, in MB; 0 where it is gone. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}
