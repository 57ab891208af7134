import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunRecord } from '../../src/model/record.ts'
import { type RunningClient, startClient } from './run-client.ts'

/** The gate as `npm run build` has made it. */
const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** A run of the gate on the core of clients. `record`: what it wrote at its end. */
export type RunningGate = { client: RunningClient; record: () => RunRecord; clean: () => void }

/** Starts a run with a config, in a folder of its own. */
export function startGate(config: string, files: Record<string, string> = {}): RunningGate {
  const folder = mkdtempSync(join(tmpdir(), 'bench-gate-'))
  const at = (name: string) => join(folder, name)
  for (const [name, text] of Object.entries({ ...files, 'gate.yml': config }))
    writeFileSync(at(name), text)
  const words = ['run', '--advisory', '--config', at('gate.yml'), '--report-dir', at('report')]
  return {
    client: startClient({ argv: [process.execPath, entry, ...words] }, undefined),
    record: () => JSON.parse(readFileSync(at('report/record.json'), 'utf8')) as RunRecord,
    clean: () => rmSync(folder, { recursive: true }),
  }
}
