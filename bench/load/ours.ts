import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { EngineAnswer, EngineOrder } from './engine-process.ts'
import type { Command } from './peers/peer.ts'
import { cache } from './tools.ts'

export const ours = 'ours'

const bundle = `${cache}/built/engine/index.js`
/**
 * Libraries that are CommonJS load the modules of Node by `require`, which an ES module has to make
 * itself.
 */
const banner = {
  js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
}

/** Our engine as it ships: bundled, with no types to strip at run time. */
export const buildOurs = () =>
  build({
    entryPoints: [fileURLToPath(new URL('./engine-entry.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner,
  })

/** Our engine as a command. */
export function engineCommand(order: EngineOrder): Command {
  return { argv: [process.execPath, bundle, JSON.stringify(order)] }
}

export const readEngine = (output: string): EngineAnswer => JSON.parse(output) as EngineAnswer
