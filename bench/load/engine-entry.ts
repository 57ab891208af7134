import { isMainThread } from 'node:worker_threads'

/* What is bundled as one file, as the product is: the engine's process, or one of its threads. */
if (isMainThread) await (await import('./engine-process.ts')).runEngineProcess()
else await import('../../src/engines/embedded/worker.ts')
