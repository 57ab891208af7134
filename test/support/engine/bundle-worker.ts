import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    loadWorker: string
  }
}

/**
 * Libraries that are CommonJS load the modules of Node by `require`, which an ES module has to make
 * itself.
 */
const banner = {
  js: "import { createRequire as requireFrom } from 'node:module'; globalThis.require = requireFrom(import.meta.url);",
}

/**
 * Bundles the engine's worker for all tests, as the product does. Each thread that loads TypeScript
 * compiles Node's type stripper, which is WebAssembly, and many threads of one process that do so
 * and end can crash it (nodejs/node#64500).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'load-worker-'))
  await build({
    // In a bundle of this name the worker finds itself: see worker-entry.ts.
    entryPoints: { index: resolve('src/engines/embedded/worker.ts') },
    outdir: folder,
    bundle: true,
    // A worker loads the protocol that it sends, and the alarm beside it nothing of the load.
    splitting: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    banner,
    // What reads WebAssembly from beside itself would look for it beside the bundle.
    alias: { '@platformatic/wasm-utils': '@platformatic/wasm-utils/bundled' },
  })
  project.provide('loadWorker', pathToFileURL(join(folder, 'index.js')).href)
  return () => rm(folder, { recursive: true, force: true })
}
