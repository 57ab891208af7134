import { resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import type { Sampled } from '../../model/basics/sampled.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { gateVersion } from '../../model/version.ts'
import type { AtLook, EngineModule } from '../engine.ts'
import type { SampleLog } from '../sample-log.ts'
import { notesOnOthers } from './notes-on-others.ts'
import type { SamplesSettings } from './options.ts'
import { readSamples } from './read-samples.ts'

/** What samples show of their load, where the config does not say it. */
export const sampledOf = (log: SampleLog): Sampled => ({
  lastSeconds: log.last,
  compares: log.compares(),
  perSecond: seconds => log.rate(seconds),
})

/** The report of these samples up to the look at which they are decided. */
export function reportOf(
  log: SampleLog,
  { durationMs }: Pick<LoadPlan, 'durationMs'>,
  looks: readonly number[] = [],
  atLook: AtLook = () => false,
): LoadReport {
  for (const look of looks) {
    const part = log.toReport(look)
    if (atLook(part)) return part
  }
  return log.toReport(durationMs / 1000)
}

/**
 * What the survey has read is not read again: by the settings that it gave, as long as a plan holds
 * them.
 */
const surveyed = new WeakMap<SamplesSettings, SampleLog>()

export const survey: NonNullable<EngineModule<SamplesSettings>['survey']> = async (
  settings,
  locate,
) => {
  const { path, opened } = await locate(settings.file)
  const log = await readSamples(opened, path)
  const located = { ...settings, file: path }
  surveyed.set(located, log)
  return { settings: located, sampled: sampledOf(log) }
}

export const prepare: EngineModule<SamplesSettings>['prepare'] = async ({
  load,
  settings,
  folder,
}) => {
  const { file, start } = settings
  const log = surveyed.get(settings) ?? (await readSamples(resolve(folder, file), file))
  return {
    engine: { name: 'samples', version: gateVersion },
    notes: notesOnOthers(log, load.durationMs / 1000),
    isSent: true,
    ...defined({ compares: log.compares() || undefined }),
    run: async (order, _, atLook) => {
      const report = reportOf(log, order.load, order.looks, atLook)
      return start === undefined ? report : { ...report, window: windowFrom(start, report.seconds) }
    },
  }
}

function windowFrom(start: string, seconds: number): { start: string; end: string } {
  const from = Date.parse(start)
  const iso = (ms: number) => new Date(ms).toISOString()
  return { start: iso(from), end: iso(from + seconds * 1000) }
}
