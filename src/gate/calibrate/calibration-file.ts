import { dirname } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import type { Calibration, CalibrationRun } from '../../model/plan/baseline.ts'
import { type Mistake, Problem } from '../../model/problem.ts'
import { readText, type Text } from '../plan/files/texts.ts'

/** Where `calibrate` keeps its runs when nothing names a file. */
export const usualCalibrationFile = 'reliability-gate.calibration.json'

/** Older runs say little of today's cluster. */
export const mostRuns = 50

/** A calibration; nothing where there is no such file; or what is wrong with it. */
export type TakenCalibration = { calibration?: Calibration; mistake?: Mistake }

/** The runs of a calibration file, which has to be one, and of this service. */
export function takeCalibration(path: string, service: string, read: Text): TakenCalibration {
  const refuse = (message: string, hint?: string): TakenCalibration => ({
    mistake: { message: `calibration file ${path}: ${message}`, ...defined({ hint }) },
  })
  if (read.kind === 'missing') return read.isThere ? refuse(read.why, read.hint) : {}
  const data = parseJson(read.text)
  if (!isCalibration(data))
    return refuse(
      'it is not what `reliability-gate calibrate` writes',
      'calibrate again into a new file',
    )
  if (data.service !== service)
    return refuse(`it belongs to the service ${quote(data.service)}, not to ${service}`)
  return { calibration: { file: path, runs: data.runs.slice(-mostRuns) } }
}

/**
 * Adds a run to a calibration file; a reader never sees half of it.
 * @throws Problem `config` where there is another file at that path.
 */
export async function keepCalibration(
  path: string,
  service: string,
  run: CalibrationRun,
): Promise<Calibration> {
  const before = takeCalibration(path, service, await readText(path))
  if (before.mistake) throw new Problem('config', before.mistake.message, before.mistake)
  const runs = [...(before.calibration?.runs ?? []), run].slice(-mostRuns)
  await makeFolder(dirname(path))
  await replaceFile(path, `${JSON.stringify({ schemaVersion: 1, service, runs }, null, 2)}\n`)
  return { file: path, runs }
}

type CalibrationFile = { schemaVersion: 1; service: string; runs: CalibrationRun[] }

function isCalibration(data: unknown): data is CalibrationFile {
  if (!isObject(data) || data.schemaVersion !== 1 || typeof data.service !== 'string') return false
  return Array.isArray(data.runs) && data.runs.every(isRun)
}

function isRun(run: unknown): run is CalibrationRun {
  if (
    !isObject(run) ||
    typeof run.at !== 'string' ||
    typeof run.seconds !== 'number' ||
    !isObject(run.offsets)
  )
    return false
  return Object.values(run.offsets).every(
    offset => isObject(offset) && isLog(offset.offset) && isLog(offset.error) && offset.error >= 0,
  )
}

const isLog = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) < 100
