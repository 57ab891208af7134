import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { RunRecord } from '../../src/model/record.ts'
import type { RealStarvedRun } from '../verdict/starved-page.ts'

/*
 * `npm run bench:starved -- --rounds 2`: the command of dist/ against real targets, two at a time,
 * while its process is stopped for 80 ms in every 500 ms, or shares its core with a process that
 * never rests. Adds what came of it to bench/verdict/starved-runs.json, from which
 * docs/verdict-quality.md takes a table.
 */
const { rounds } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } }).values
const results = fileURLToPath(new URL('../verdict/starved-runs.json', import.meta.url))
const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const server = fileURLToPath(new URL('./target.ts', import.meta.url))
const core = '1'

/** Of each target: median in ms, share of errors, and the bound of its p(95). */
const targets = {
  'every response is a 500': ['10', '1', '60ms'],
  '20% of the responses are a 500': ['10', '0.2', '60ms'],
  'no response at all': ['never', '0', '60ms'],
  '10 × too slow': ['430', '0', '60ms'],
  '10% above the threshold': ['47.5', '0', '60ms'],
  '25% below the threshold': ['32', '0', '60ms'],
  'far from its thresholds': ['10', '0', '8s'],
} as const

type Trouble = RealStarvedRun['trouble']

for (let round = 0; round < Number(rounds); round += 1) {
  for (const trouble of ['stopped 80 ms in every 500 ms', 'the core is taken'] as const) {
    const titles = Object.keys(targets) as (keyof typeof targets)[]
    while (titles.length > 0) {
      const runs = await Promise.all(titles.splice(0, 2).map(title => run(title, trouble)))
      const known = existsSync(results)
        ? (JSON.parse(readFileSync(results, 'utf8')) as RealStarvedRun[])
        : []
      writeFileSync(results, `${JSON.stringify([...known, ...runs], null, 2)}\n`)
      for (const one of runs) process.stderr.write(`${JSON.stringify(one)}\n`)
    }
  }
}

async function run(title: keyof typeof targets, trouble: Trouble): Promise<RealStarvedRun> {
  const [median, errors, bound] = targets[title]
  const target = spawn(process.execPath, [server, median, errors], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(createInterface({ input: target.stdout }), 'line')) as [string]
  const folder = mkdtempSync(join(tmpdir(), 'starved-'))
  const config = {
    target: { url: `http://127.0.0.1:${port}`, ready: { path: '/health' } },
    load: { rate: '60/s', duration: '6s', warmup: '1s', timeout: '1s' },
    objectives: [`p(95) < ${bound}`, 'availability >= 99%'],
  }
  writeFileSync(join(folder, 'reliability-gate.yml'), JSON.stringify(config))
  const args = [entry, 'run', '--report-dir', join(folder, 'report')]
  const words = trouble === 'the core is taken' ? ['taskset', '-c', core] : []
  const [command, ...rest] = [...words, process.execPath, ...args] as [string, ...string[]]
  const gate = spawn(command, rest, { cwd: folder, stdio: 'ignore' })
  const end = trouble === 'the core is taken' ? takeCore() : stopAgainAndAgain(gate)
  try {
    await once(gate, 'exit')
    const record = JSON.parse(readFileSync(join(folder, 'report/record.json'), 'utf8')) as RunRecord
    const { healthy, lateness } = record.load.generator!
    return { title, trouble, verdict: record.verdict, healthy, lateness: Math.round(lateness!.p99) }
  } finally {
    end()
    target.kill()
    rmSync(folder, { recursive: true })
  }
}

function stopAgainAndAgain(gate: ChildProcess): () => void {
  const timer = setInterval(() => {
    gate.kill('SIGSTOP')
    setTimeout(() => gate.kill('SIGCONT'), 80)
  }, 500)
  return () => clearInterval(timer)
}

function takeCore(): () => void {
  const busy = spawn('taskset', ['-c', core, process.execPath, '-e', 'for (;;);'], {
    stdio: 'ignore',
  })
  return () => busy.kill('SIGKILL')
}
