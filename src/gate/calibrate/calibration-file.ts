import { dirname } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import type { Calibration, CalibrationRun } from '../../model/plan/baseline.ts'
import { Problem } from '../../model/problem.ts'
import { readText, type Text } from '../plan/files/texts.ts'

/** Where `calibrate` keeps its runs when nothing names a file. */
export const usualCalibrationFile = 'reliability-gate.calibration.json'

/** Older runs say little of today's cluster. */
const mostRuns = 50

/**
 * The runs of a calibration file; undefined where there is no such file.
 * @throws Problem `config` where it is no calibration file, or one of another service.
 */
export function takeCalibration(
  path: string,
  service: string,
  read: Text,
): Calibration | undefined {
  if (read.kind === 'missing') {
    if (!read.isThere) return undefined
    throw new Problem('config', `calibration file ${path}: ${read.why}`, {
      ...defined({ hint: read.hint }),
    })
  }
  const data = parse(read.text)
  if (!isCalibration(data)) {
    throw new Problem(
      'config',
      `calibration file ${path}: it is not what \`reliability-gate calibrate\` writes`,
      {
        hint: 'calibrate again into a new file',
      },
    )
  }
  if (data.service !== service) {
    throw new Problem(
      'config',
      `calibration file ${path}: it is of the service ${quote(data.service)}, not of ${service}`,
    )
  }
  return { file: path, runs: data.runs.slice(-mostRuns) }
}

/** Adds a run to a calibration file; a reader never sees half of it. */
export async function keepCalibration(
  path: string,
  service: string,
  run: CalibrationRun,
): Promise<Calibration> {
  const before = takeCalibration(path, service, await readText(path))
  const runs = [...(before?.runs ?? []), run].slice(-mostRuns)
  await makeFolder(dirname(path))
  await replaceFile(path, `${JSON.stringify({ schemaVersion: 1, service, runs }, null, 2)}\n`)
  return { file: path, runs }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
