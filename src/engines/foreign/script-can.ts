import type { EngineKind } from '../engine.ts'

/**
 * What any engine can do that runs a script: the script says what is sent and how often, and runs
 * to its own end.
 */
export const scriptCan: EngineKind<unknown>['can'] = {
  keys: ['profile', 'duration', 'warmup'],
  sends: 'its own',
  sides: 'at once',
  steps: false,
}
