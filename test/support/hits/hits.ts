import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineModule } from '../../../src/engines/engine.ts'
import { SampleLog } from '../../../src/engines/sample-log.ts'

export type HitsSettings = { file: string }

export const prepare: EngineModule<HitsSettings>['prepare'] = async ({ settings, folder }) => {
  const text = await readFile(join(folder, settings.file), 'utf8')
  const log = new SampleLog()
  for (const line of text.trim().split('\n')) {
    const [t, duration, code] = line.split(',').map(Number) as [number, number, number]
    log.add({ t, side: 'head', name: 'hit', duration, ok: code < 400, code })
  }
  const engine = { name: 'hits', version: '1.0' }
  return {
    engine,
    run: async ({ load }) => ({
      ...log.toReport(load.durationMs / 1000),
      engine,
      latencyFrom: 'sent',
    }),
  }
}
