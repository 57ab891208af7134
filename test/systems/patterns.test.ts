import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/net/free-port.ts'
import { openWorld } from '../support/world.ts'

/*
 * The patterns of examples/patterns through dist/: the service that has them, with the circuit
 * breaker and the retries of a handbook as they stand, and the one that has not.
 */
const { write, command, readRecord } = await openWorld()
const proxies = ['retried', 'guarded', 'charged', 'hanging', 'priced'] as const

async function startPython(file: string, ...words: string[]): Promise<void> {
  const child = spawn('python3', [`examples/patterns/${file}`, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  await once(createInterface({ input: child.stdout }), 'line')
}

const counted = [
  'the dependency fails: retries of retried',
  'the dependency fails for a while: circuit-breaker of guarded',
  'responses are lost: idempotency of charged',
]
const fallback = 'prices are not to be had: fallback of priced'
/** What has a verdict of either service. */
const decided = [...counted, fallback]

/** What is about time is inconclusive on a machine that is too busy, and is then judged again. */
async function judge(kind: 'right' | 'wrong'): Promise<Record<string, string>> {
  const verdicts = await judgeOnce(kind)
  const isOpen = decided.some(name => verdicts[name] === 'inconclusive')
  return isOpen ? judgeOnce(kind) : verdicts
}

/** The verdict of each hypothesis of the example, by its name. */
async function judgeOnce(kind: 'right' | 'wrong'): Promise<Record<string, string>> {
  const [payment, service, ...listening] = await Promise.all(
    Array.from({ length: 2 + proxies.length }, () => freePort()),
  )
  const ports = proxies.map((name, index) => [name, `${listening[index]}`] as const)
  await startPython('payment.py', '--port', `${payment}`)
  const flags = ports.flatMap(([name, port]) => [`--${name}`, port])
  await startPython('service.py', kind, '--port', `${service}`, ...flags)
  const example = await readFile('examples/patterns/reliability-gate.yml', 'utf8')
  const config = ports.reduce(
    (text, [name, port]) =>
      text.replace(
        new RegExp(`${name}: \\{ listen: \\S+ upstream: \\S+ \\}`),
        `${name}: { listen: 127.0.0.1:${port}, upstream: 127.0.0.1:${payment} }`,
      ),
    example,
  )
  const file = await write(`${kind}.yml`, config)
  await command(
    ...['run', '--config', file, '--target', `http://127.0.0.1:${service}`, '--report-dir', kind],
  )
  const { objectives, evidence } = await readRecord(kind)
  const told = JSON.stringify({ objectives, experiments: evidence.experiments }, undefined, 1)
  expect(evidence.experiments, told).toHaveLength(5)
  return Object.fromEntries(objectives.map(({ name, verdict }) => [name, verdict]))
}

test('a service that has the patterns passes, and one that has not fails', async () => {
  const [right, wrong] = [await judge('right'), await judge('wrong')]
  const isolated = 'the dependency hangs: bulkhead of products: p(90){products} < 1s'
  // On a machine that is too busy to measure what is about time is inconclusive.
  for (const name of [...decided, isolated]) expect([name, right[name]]).not.toEqual([name, 'fail'])
  expect(right[counted[2]!]).toBe('pass')
  for (const name of decided) expect([name, wrong[name]]).toEqual([name, 'fail'])
  expect(wrong[isolated]).not.toBe('pass')
})
