import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import type { Ended, World } from '../world.ts'

/** `known-server.ts` in a process of its own, until the test is over. */
export async function startKnown(known: object): Promise<{ url: string; host: string }> {
  const script = fileURLToPath(new URL('./known-server.ts', import.meta.url))
  const server = fork(script, [JSON.stringify(known)])
  onTestFinished(() => void server.disconnect())
  const [port] = await once(server, 'message')
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` }
}

/** Runs a config of the service `shop`; without a record where the gate refused it. */
export async function runProfile(
  { write, command, readRecord }: World,
  name: string,
  config: string,
  ...flags: string[]
): Promise<Ended & { record: RunRecord | undefined }> {
  const file = await write(`${name}.yml`, `service: shop\n${config}`)
  const ended = await command('run', '--config', file, '--report-dir', name, ...flags)
  return { ...ended, record: await readRecord(name).catch(() => undefined) }
}

export const within = (value: number, truth: number, share: number): boolean =>
  Math.abs(value / truth - 1) <= share
