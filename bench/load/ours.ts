import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { EngineAnswer, EngineOrder } from './engine-process.ts'
import type { Command } from './peers/peer.ts'
import { cache } from './tools.ts'

export const ours = 'ours'

const bundle = `${cache}/built/engine/index.js`

/** Our engine as it ships: bundled, with no types to strip at run time. */
export const buildOurs = () =>
  build({
    entryPoints: [fileURLToPath(new URL('./engine-entry.ts', import.meta.url))],
    ...{ outfile: bundle, bundle: true, platform: 'node', format: 'esm', target: 'node24' },
  })

/** Our engine as a command. */
export function engineCommand(order: EngineOrder): Command {
  return { argv: [process.execPath, bundle, JSON.stringify(order)] }
}

export const readEngine = (output: string): EngineAnswer => JSON.parse(output) as EngineAnswer
