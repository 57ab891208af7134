import { type EngineKind, usualWindowSeconds } from '../../engine.ts'
import { refusalsOf } from './refusals.ts'
import type { CompiledSettings } from './settings.ts'

/** The gate's own requests or scenarios, as a script that k6 runs. */
export const compiledK6: EngineKind<CompiledSettings> = {
  id: 'compiled-k6',
  chosenBy: { engine: 'k6', with: ['instances', 'kubernetes'] },
  can: {
    keys: [
      ...['profile', 'rate', 'users', 'arrivals', 'think-time', 'steps', 'duration', 'warmup'],
      ...['timeout', 'max-connections', 'keep-alive', 'http', 'requests', 'scenarios', 'data'],
      ...['cookies', 'instances', 'kubernetes'],
    ],
    sends: 'requests',
    sides: 'at once',
    steps: true,
    refusals: refusalsOf,
  },
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./compiled.ts'),
}
